### Words of the interface: settings.

settings-language = Language
settings-language-explains = The words of the window. System follows your desktop.
settings-system = System
settings-case-language = Language of the cases
settings-case-language-explains = Where a case has been translated; the others stay as they are written.
settings-as-written = As written
