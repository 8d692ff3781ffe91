### Words of the interface: the window around the page: places, bars, notices.

frame-practice = Practice
frame-progress = Progress
frame-guide = Guide
frame-workshop = Workshop
frame-workshop-open = A workshop is not ended
frame-reports = Reports
frame-settings = Settings

# The window's titles.
frame-title-library = Practice, Amends
frame-title-briefing = { $case }: briefing, Amends
frame-title-conversation = { $case }, Amends
frame-title-inbox = { $case }, inbox, Amends
frame-title-drill = { $case }: drill, Amends
frame-title-reflect = { $case }: looking back, Amends
frame-title-debrief = { $case }: debrief, Amends
frame-title-guide = Field guide, Amends
frame-title-letter = Write a letter, Amends
frame-title-progress = Progress, Amends
frame-title-recognition = Recognition, Amends
frame-title-my-data = My data, Amends
frame-title-hand-in = Hand in, Amends
frame-title-reports = Reports, Amends
frame-title-behind = Runs behind a figure, Amends
frame-title-handed-run = A run, Amends
frame-title-ready = Ready for customers?, Amends
frame-title-report-export = Export a report, Amends
frame-title-workshop = Workshop, Amends
frame-title-room = { $case }: workshop, Amends
frame-title-room-after = { $case }: end of the workshop, Amends
frame-title-settings = Settings, Amends
frame-title-trouble = This did not open, Amends
frame-title-failed = A screen failed, Amends

frame-sound-on = Sound on ({ $key })
frame-sound-off = Sound off ({ $key })
frame-sound-on-for-now = Sound on ({ $key }), but only for now. { $why }
frame-sound-off-for-now = Sound off ({ $key }), but only for now. { $why }
