"""Whether a build after an edit is the build of everything: for any generator, edit by edit."""
