/**
 * Seed examples for the first day of sorting mail, before anybody has decided on one: what asks its reader for an
 * answer or an act, what only has to be known, what nobody needs. Examples of a business's own decisions outnumber
 * them soon; they are made up and of no particular trade.
 */
import type { Example } from './model.ts'

const respond = [
  'Could you send us your best price for 200 pieces and tell us when you can deliver?',
  'I have a question about my last invoice: the quantity is wrong. Can you correct it, please?',
  'Would Tuesday at 3 pm work for a short call? Let me know what suits you.',
  'Please find the draft contract attached. We need your comments before the end of the week.',
  'Our order has not arrived yet. When will it be shipped? We are waiting for your answer.',
  'Can we move our appointment to another day? I am travelling then.',
  'We would like to visit your plant in March. Whom should we contact?',
  'The pump you delivered leaks. What should we do? Please call me back today.',
  'Do you have the data sheet for this model? I could not find it.',
  'Please confirm that you received the sample and tell me what you think.',
  'Are you coming to dinner on Saturday? We have to reserve a table.',
  'I am following up on my mail of last week. Did you have time to look at the offer?',
  'Please sign the enclosed form and send it back so that we can go on.',
  'Could you join the interview with the new candidate and give us your opinion?',
  'We are interested in working with you. Who is responsible for purchasing?',
  'The customer asks for a discount. Shall we agree? I need your decision.',
]

const notify = [
  'Your order has been shipped and will arrive on Friday. Track it here.',
  'Planned work on the server on Sunday night: the shop will not be reachable for two hours.',
  'Your password was changed. If this was you, nothing has to be done.',
  'The price list changes on the first of next month. The new one is attached for your information.',
  'Backup failed on host db-3: disk is 92 percent full.',
  'Your payment was received. Thank you. The receipt is attached.',
  'Our office will be closed over the holidays and opens again on 2 January.',
  'The build of the main branch failed in step test.',
  'Reminder: the security training is due by the end of the month.',
  'Anna merged your change and closed the issue.',
  'The train at 8:12 is cancelled. The next one leaves at 8:42.',
  'Your certificate expires in 14 days.',
  'FYI: minutes of the meeting, no action needed from your side.',
  'The supplier has told us that the delivery will be a week late.',
  'A new sign-in to your account from another device was noticed.',
  'Your contract is extended by a year unless it is ended before.',
]

const ignore = [
  'This week only: 50 percent off everything. Shop now! Unsubscribe here.',
  'You have 12 new followers. See who looked at your profile.',
  'Our monthly digest: ten tips to grow your business. Read more on our blog.',
  'Congratulations! You have won a gift card. Click to claim your prize.',
  'Free webinar: how to double your sales. Save your seat today.',
  'Discover our new summer collection and enjoy free shipping.',
  'I hope this finds you well. We offer link building and SEO at unbeatable prices.',
  'People you may know: connect with them today.',
  'The latest news from our team: photos of the summer party and a birthday.',
  'Last chance! Upgrade now and get three months free.',
  'Somebody commented on a photo you liked. View the post.',
  'Earn money from home with this simple trick.',
  'Rate our app and tell your friends about it.',
  'You are receiving this because you subscribed to our newsletter. Manage preferences.',
  'Trending this week: stories picked for you.',
  'Introducing our new loyalty programme: collect points with every purchase.',
]

/** Mail sorted into `respond`, `notify` and `ignore`, in English. */
export const triageSeeds: readonly Example[] = Object.entries({ respond, notify, ignore }).flatMap(
  ([label, texts]) => texts.map((text): Example => ({ text, label })),
)
