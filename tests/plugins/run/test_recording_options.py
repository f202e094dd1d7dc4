"""The settings of recordings."""

from plugins.run import RecordingOptions


def test_without_settings_all_is_spoken_and_no_book_is_made():
    assert RecordingOptions.from_settings({}) == RecordingOptions()
    assert RecordingOptions() == RecordingOptions((), (), most=0, bitrate=32, books=False)


def test_each_setting_has_its_place():
    assert RecordingOptions.from_settings(
        {
            "PORTAL_SPEECH_KINDS": ["procedure"],
            "PORTAL_SPEECH_LANGUAGES": ("vi",),
            "PORTAL_SPEECH_MOST": 500,
            "PORTAL_SPEECH_BITRATE": 24,
            "PORTAL_SPEECH_ESTIMATE": True,
            "PORTAL_BOOKS": True,
        }
    ) == RecordingOptions(("procedure",), ("vi",), 500, 24, books=True, estimate=True)
