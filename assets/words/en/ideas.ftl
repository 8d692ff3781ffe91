### Words of the interface: kinds of recovery and ideas behind all of it, as the guide tells them.

# Customer recovery.
ideas-customer-recovery = Customer recovery
ideas-customer-recovery-lead = The one who was let down is put right, and knows it.
ideas-customer-recovery-text = What they lost is made good, and so is how they were treated: told the truth, asked, and not made to fight for it. People forgive a fault sooner than a cold answer to it.
ideas-customer-recovery-do = Before you end, ask whether it is right for them, and get back once more later.
ideas-customer-recovery-shown = The debrief’s “Customer”: satisfaction, fairness and whether they would come back, all simulated.
ideas-customer-recovery-also = three recoveries kinds justice fairness satisfaction csat nps

# Process recovery.
ideas-process-recovery = Process recovery
ideas-process-recovery-lead = What went wrong is mended where it arose, so that the next customer never meets it.
ideas-process-recovery-text = A complaint is the cheapest audit there is: somebody has found the weak spot for you. Without this step the same apology is said again next week.
ideas-process-recovery-do = Name one cause and one change, and ask whether that change would have stopped this case.
ideas-process-recovery-shown = The debrief’s “Process”: the cause, the fix you chose, and whether it stops a repeat.
ideas-process-recovery-also = three recoveries kinds prevention root cause improvement

# Employee recovery.
ideas-employee-recovery = Employee recovery
ideas-employee-recovery-lead = Whoever stood in the line of fire is looked after too.
ideas-employee-recovery-text = Being shouted at for something one did not do leaves marks. Who is left alone with it becomes curt or goes; who is heard can be kind again at the next table.
ideas-employee-recovery-do = Take the breath. Say how it was to somebody. Ask for the help you need, and offer it to others.
ideas-employee-recovery-shown = The page before the debrief asks how it felt; the debrief’s “Employee” comes back to it.
ideas-employee-recovery-also = three recoveries kinds morale stress burnout staff colleague support feelings

# Decide where you stand.
ideas-decide-where-you-stand = Decide where you stand
ideas-decide-where-you-stand-lead = Whoever hears the complaint should be able to settle most of it, at once.
ideas-decide-where-you-stand-text = Asking for leave for something you may give costs minutes and tells the customer that you are not trusted. Empowered people give less, not more, because they can give it early.
ideas-decide-where-you-stand-do = Know your limit by heart, and use it without asking.
ideas-decide-where-you-stand-shown = The tray names what is yours to give; the debrief shows what a higher limit would have changed.
ideas-decide-where-you-stand-also = empowerment authority front line permission manager approval

# Know the limits.
ideas-know-the-limits = Know the limits
ideas-know-the-limits-lead = Guidelines are a means: they say what is always due, what is yours to give, and when to bring somebody in.
ideas-know-the-limits-text = A limit that is known is freedom up to it. Beyond it stands a person, not a no: hand over warmly, stay until they are there, and tell the story yourself so that the customer need not.
ideas-know-the-limits-do = Say what you can do first, then the limit and its reason.
ideas-know-the-limits-shown = House policy is one key away (P); an offer beyond your limit becomes a promise somebody must keep.
ideas-know-the-limits-also = boundaries policy rules escalation hand over guidelines

# Longer and higher costs more.
ideas-longer-and-higher-costs-more = Longer and higher costs more
ideas-longer-and-higher-costs-more-lead = The same wrong costs least at first contact. Each wait and each step up raises the price of settling it.
ideas-longer-and-higher-costs-more-text = What an apology and a small gesture would have settled in the first minute takes a refund after a week and a refund with a letter after a month, because by then the waiting has to be made good as well.
ideas-longer-and-higher-costs-more-do = Settle it in this contact if you can.
ideas-longer-and-higher-costs-more-shown = The debrief’s bill, and the same offer made at first contact.
ideas-longer-and-higher-costs-more-also = concession escalation delay cost bill price money

# An apology may be enough.
ideas-an-apology-may-be-enough = An apology may be enough
ideas-an-apology-may-be-enough-lead = Where little was lost, words that fit are the whole of it, and gifts only look like guilt.
ideas-an-apology-may-be-enough-text = A coffee that was not hot, mentioned in passing, wants “I’m sorry, I’ll make you another” and no voucher. To repair more than was broken makes the matter larger than it was.
ideas-an-apology-may-be-enough-do = Ask yourself what was really lost. If it is nothing, say why you give nothing.
ideas-an-apology-may-be-enough-shown = Cases with little at stake, where each gift takes away from the result.
ideas-an-apology-may-be-enough-also = small minor overcompensate gift proportion

# Get in touch at 3 and below.
ideas-get-in-touch-at-3-and-below = Get in touch at 3 and below
ideas-get-in-touch-at-3-and-below-lead = A survey answer of 3 or less is a complaint nobody had the strength to make. Go to them.
ideas-get-in-touch-at-3-and-below-text = Most people who are let down say nothing and stay away. A low rating is the one sign they give. Whoever rings the same day, listens and puts it right hears how it went from the customer, not from their absence.
ideas-get-in-touch-at-3-and-below-do = Flag it, get in touch in person, put it right, ask for a new rating, and measure what changed.
ideas-get-in-touch-at-3-and-below-shown = The second chance after a poor survey, and the “CSAT steps”.
ideas-get-in-touch-at-3-and-below-also = outreach proactive survey csat rating detractor follow up alert

# The paradox, and why not to count on it.
ideas-the-paradox-and-why-not-to-count-on-it = The paradox, and why not to count on it
ideas-the-paradox-and-why-not-to-count-on-it-lead = Sometimes a customer who was put right very well is more loyal than one who never had a fault.
ideas-the-paradox-and-why-not-to-count-on-it-text = It is rare. The fault has to be small enough, the first one, and not in your power; the answer quick, fair and kind. With a grave or a second fault it does not happen, and most of the disappointed never say so. A firm that fails on purpose loses far more than a few thankful customers bring back.
ideas-the-paradox-and-why-not-to-count-on-it-do = Put it right because it is right. Take the loyalty as a gift.
ideas-the-paradox-and-why-not-to-count-on-it-shown = The debrief’s loyalty curve, with the conditions met and missed.
ideas-the-paradox-and-why-not-to-count-on-it-also = service recovery paradox loyalty delight fail on purpose

# Small things afterwards.
ideas-small-things-afterwards = Small things afterwards
ideas-small-things-afterwards-lead = A line by hand, and a word to the colleagues: little work, and it is remembered.
ideas-small-things-afterwards-text = A short note some days later says that they were not a case number. A word to whoever serves them next spares them telling it again.
ideas-small-things-afterwards-do = Write down what happened, what was promised and whom to tell, while you still know it.
ideas-small-things-afterwards-shown = The case note, and follow-up actions where a case has them.
ideas-small-things-afterwards-also = handwritten note card tell colleagues follow-up
