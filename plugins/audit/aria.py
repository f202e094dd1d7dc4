"""What WAI-ARIA 1.2 says of roles, states and properties (§5.3, §6.6), as tables."""

from __future__ import annotations

from .listed import listed

#: Roles that authors may give, in groups.
_WIDGETS = listed("""
    button checkbox combobox gridcell link listbox menu menubar menuitem menuitemcheckbox
    menuitemradio option progressbar radio radiogroup scrollbar searchbox slider spinbutton
    switch tab tablist tabpanel textbox tree treegrid treeitem
""")
_STRUCTURES = listed("""
    application article associationlist associationlistitemkey associationlistitemvalue
    blockquote caption cell code columnheader comment definition deletion directory document
    emphasis feed figure generic grid group heading img image insertion list listitem mark math
    meter none note paragraph presentation row rowgroup rowheader separator strong subscript
    suggestion superscript table term time toolbar tooltip
""")
_LANDMARKS = listed("banner complementary contentinfo form main navigation region search")
_LIVE = listed("alert alertdialog dialog log marquee status timer")
#: Roles that only other roles are made of.
ABSTRACT = listed("""
    command composite input landmark range roletype section sectionhead select structure widget
    window
""")
ROLES = _WIDGETS | _STRUCTURES | _LANDMARKS | _LIVE

#: Roles whose name comes from what they hold.
NAMED_BY_CONTENT = listed("""
    button cell checkbox columnheader comment gridcell heading link menuitem menuitemcheckbox
    menuitemradio option radio row rowheader switch tab tooltip treeitem
""")
#: Roles of what one operates, and those of fields.
OPERATED = listed("""
    button checkbox combobox link menuitem menuitemcheckbox menuitemradio option radio scrollbar
    searchbox slider spinbutton switch tab textbox treeitem
""")
FIELDS = listed("""
    checkbox combobox listbox menuitemcheckbox menuitemradio radio searchbox slider spinbutton
    switch textbox
""")
#: Roles whose descendants are no objects of their own (§5.2.8).
CHILDLESS = listed("""
    button checkbox img image math menuitemcheckbox menuitemradio meter option progressbar radio
    scrollbar separator slider switch tab
""")

#: role → what must be said of it, where its element does not say it; without those that have a
#: default value.
REQUIRED = {
    "checkbox": ("aria-checked",),
    "combobox": ("aria-expanded",),
    "heading": ("aria-level",),
    "menuitemcheckbox": ("aria-checked",),
    "menuitemradio": ("aria-checked",),
    "meter": ("aria-valuenow",),
    "radio": ("aria-checked",),
    "scrollbar": ("aria-controls", "aria-valuenow"),
    "slider": ("aria-valuenow",),
    "switch": ("aria-checked",),
}
#: role → the roles of which one must be in it.
OWNED = {
    "feed": ("article",),
    "grid": ("row", "rowgroup"),
    "list": ("listitem",),
    "listbox": ("option", "group"),
    "menu": ("menuitem", "menuitemcheckbox", "menuitemradio", "group"),
    "menubar": ("menuitem", "menuitemcheckbox", "menuitemradio", "group"),
    "radiogroup": ("radio",),
    "row": ("cell", "columnheader", "gridcell", "rowheader"),
    "rowgroup": ("row",),
    "table": ("row", "rowgroup"),
    "tablist": ("tab",),
    "tree": ("treeitem", "group"),
    "treegrid": ("row", "rowgroup"),
}
#: role → the roles of which one must be around it.
CONTEXT = {
    "caption": ("figure", "grid", "table", "treegrid"),
    "cell": ("row",),
    "columnheader": ("row",),
    "gridcell": ("row",),
    "listitem": ("list", "directory"),
    "menuitem": ("group", "menu", "menubar"),
    "menuitemcheckbox": ("group", "menu", "menubar"),
    "menuitemradio": ("group", "menu", "menubar"),
    "option": ("group", "listbox"),
    "row": ("grid", "rowgroup", "table", "treegrid"),
    "rowgroup": ("grid", "table", "treegrid"),
    "rowheader": ("row",),
    "tab": ("tablist",),
    "treeitem": ("group", "tree"),
}

#: Properties of every role.
GLOBAL = listed("""
    aria-atomic aria-braillelabel aria-brailleroledescription aria-busy aria-controls aria-
    current aria-describedby aria-description aria-details aria-disabled aria-dropeffect aria-
    errormessage aria-flowto aria-grabbed aria-haspopup aria-hidden aria-invalid aria-
    keyshortcuts aria-label aria-labelledby aria-live aria-owns aria-relevant aria-
    roledescription
""")
_BOOLEAN = ("true", "false")
_SOME = ("true", "false", "undefined")
_TRISTATE = ("true", "false", "mixed", "undefined")
#: property → the values that it may have.
TOKENS = {
    "aria-atomic": _BOOLEAN,
    "aria-autocomplete": ("inline", "list", "both", "none"),
    "aria-busy": _BOOLEAN,
    "aria-checked": _TRISTATE,
    "aria-current": ("page", "step", "location", "date", "time", "true", "false"),
    "aria-disabled": _BOOLEAN,
    "aria-expanded": _SOME,
    "aria-grabbed": _SOME,
    "aria-haspopup": ("false", "true", "menu", "listbox", "tree", "grid", "dialog"),
    "aria-hidden": _SOME,
    "aria-invalid": ("grammar", "false", "spelling", "true"),
    "aria-live": ("off", "polite", "assertive"),
    "aria-modal": _BOOLEAN,
    "aria-multiline": _BOOLEAN,
    "aria-multiselectable": _BOOLEAN,
    "aria-orientation": ("horizontal", "vertical", "undefined"),
    "aria-pressed": _TRISTATE,
    "aria-readonly": _BOOLEAN,
    "aria-required": _BOOLEAN,
    "aria-selected": _SOME,
    "aria-sort": ("ascending", "descending", "none", "other"),
}
INTEGERS = listed("""
    aria-colcount aria-colindex aria-colspan aria-level aria-posinset aria-rowcount aria-
    rowindex aria-rowspan aria-setsize
""")
NUMBERS = listed("aria-valuemax aria-valuemin aria-valuenow")
REFERENCES = listed("""
    aria-activedescendant aria-controls aria-describedby aria-details aria-errormessage aria-
    flowto aria-labelledby aria-owns
""")
_TEXTS = listed("""
    aria-braillelabel aria-brailleroledescription aria-colindextext aria-description aria-
    dropeffect aria-keyshortcuts aria-label aria-placeholder aria-relevant aria-roledescription
    aria-rowindextext aria-valuetext
""")
PROPERTIES = {*TOKENS, *INTEGERS, *NUMBERS, *REFERENCES, *_TEXTS}

_EXPANDING = """application button checkbox columnheader combobox gridcell link listbox menuitem
    menuitemcheckbox menuitemradio row rowheader switch tab treeitem"""
#: property that is not global → the roles that have it.
_HAVING = {
    "aria-activedescendant": """application combobox grid group listbox menu menubar radiogroup row
        searchbox select spinbutton tablist textbox toolbar tree treegrid""",
    "aria-autocomplete": "combobox searchbox textbox",
    "aria-checked": "checkbox menuitemcheckbox menuitemradio option radio switch treeitem",
    "aria-colcount": "table grid treegrid",
    "aria-colindex": "cell columnheader gridcell row rowheader",
    "aria-colspan": "cell columnheader gridcell rowheader",
    "aria-expanded": _EXPANDING,
    "aria-level": "comment heading listitem row treeitem",
    "aria-modal": "alertdialog dialog",
    "aria-multiline": "searchbox textbox",
    "aria-multiselectable": "grid listbox tablist tree treegrid",
    "aria-orientation": """combobox listbox menu menubar radiogroup scrollbar separator slider
        tablist toolbar tree treegrid""",
    "aria-placeholder": "searchbox textbox combobox spinbutton",
    "aria-posinset": """article comment listitem menuitem menuitemcheckbox menuitemradio option
        radio row tab treeitem""",
    "aria-pressed": "button",
    "aria-readonly": """checkbox columnheader combobox grid gridcell listbox menuitemcheckbox
        menuitemradio radiogroup rowheader searchbox slider spinbutton switch textbox treegrid""",
    "aria-required": """checkbox columnheader combobox gridcell listbox radiogroup rowheader
        searchbox spinbutton switch textbox tree treegrid""",
    "aria-rowcount": "table grid treegrid",
    "aria-rowindex": "cell columnheader gridcell row rowheader",
    "aria-rowspan": "cell columnheader gridcell rowheader",
    "aria-selected": "columnheader gridcell option row rowheader tab treeitem",
    "aria-setsize": """article comment listitem menuitem menuitemcheckbox menuitemradio option radio
        row tab treeitem""",
    "aria-sort": "columnheader rowheader",
    "aria-valuemax": "meter progressbar scrollbar separator slider spinbutton",
    "aria-valuemin": "meter progressbar scrollbar separator slider spinbutton",
    "aria-valuenow": "meter progressbar scrollbar separator slider spinbutton",
    "aria-valuetext": "meter progressbar scrollbar separator slider spinbutton",
}
HAVING = {name: frozenset(roles.split()) for name, roles in _HAVING.items()}
#: Roles that must not be named (§5.2.8.6).
NAMELESS = listed("""
    caption code deletion emphasis generic insertion mark none paragraph presentation strong
    subscript suggestion superscript term time
""")
