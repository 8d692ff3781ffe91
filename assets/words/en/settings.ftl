### Words of the interface: settings.

settings-language = Language
settings-language-explains = The words of the window. System follows your desktop.
settings-system = System
