import { expect, test } from 'vitest'
import type { Reading } from '../words/signal.ts'
import { plainMail, readingOf } from './mail/mail-for-tests.ts'
import { gatherAnswers, type PastAnswer } from './past-answers.ts'

let day = 1
const mailFrom = (from: string, subject: string, body: string, more = ''): Promise<Reading> => {
  const date = new Date(Date.UTC(2026, 9, day++)).toUTCString().replace('GMT', '+0000')
  return readingOf(
    plainMail(body, `From: ${from}\nTo: x@y.example\nSubject: ${subject}\nDate: ${date}${more}`),
  )
}

async function answersIn(mails: readonly Promise<Reading>[]): Promise<PastAnswer[]> {
  const gathered = gatherAnswers((address) => address.endsWith('@norvane.example'))
  for (const mail of await Promise.all(mails)) gathered.add(mail)
  return gathered.list()
}

const question =
  '\n\nOn Mon, 5 Oct 2026, Rui <rui@mesa.example> wrote:\n> Do you print barcode labels on the cartons?\n> Rui\n'
const answer =
  'Dear Mr Pinto,\n\nyes, we print EAN-13 barcode labels on the inner cartons at no charge from one full pallet per article.\n\nBest regards\nDeniz'

test('what was answered is kept with what was asked, without greeting, signature and quotation', async () => {
  const [found] = await answersIn([
    mailFrom('deniz@norvane.example', 'Re: AW: Barcode labels', answer + question),
  ])
  expect(found).toMatchObject({
    title: 'Barcode labels',
    question: 'Do you print barcode labels on the cartons?\nRui',
    answer:
      'yes, we print EAN-13 barcode labels on the inner cartons at no charge from one full pallet per article.',
    times: 1,
    values: [],
  })
})

test('a question that is a mail of its own is found by the reply to it', async () => {
  const asked = mailFrom(
    'rui@mesa.example',
    'Barcode labels',
    'Do you print labels?',
    '\nMessage-ID: <q1@mesa.example>',
  )
  const [found] = await answersIn([
    mailFrom('deniz@norvane.example', 'Re: Barcode labels', answer, '\nIn-Reply-To: <q1@mesa.example>'),
    asked,
  ])
  expect(found?.question).toBe('Do you print labels?')
})

test('answers that are alike are one, the newest, and what is given most often comes first', async () => {
  const other =
    'Hello,\n\nour bank is closed on Friday, so the documents will reach you on Monday morning.\n\nBest regards\nDeniz'
  const again = answer.replace('at no charge', 'free of charge')
  const found = await answersIn([
    mailFrom('deniz@norvane.example', 'Re: Labels', answer + question),
    mailFrom('deniz@norvane.example', 'Re: Documents', other + question),
    mailFrom('elif@norvane.example', 'Re: Labels again', again + question),
  ])
  expect(found.map(({ title, times }) => [title, times])).toEqual([
    ['Labels again', 2],
    ['Documents', 1],
  ])
  expect(found[0]?.answer).toContain('free of charge')
})

test('what may no longer hold is named', async () => {
  const priced =
    'Hello,\n\nthe vacuum jug costs EUR 11.80 per piece and leaves our plant within 20 working days.\n\nBest regards\nDeniz'
  const [found] = await answersIn([mailFrom('deniz@norvane.example', 'Re: Jug', priced + question)])
  expect(found?.values).toEqual(['EUR 11.80 per piece', '20 working days'])
})

test('no answer is what nobody asked, what others wrote, what a machine sent, a courtesy or a long letter', async () => {
  const found = await answersIn([
    mailFrom('deniz@norvane.example', 'News', answer),
    mailFrom('rui@mesa.example', 'Re: Labels', answer + question),
    mailFrom('deniz@norvane.example', 'Re: Labels', answer + question, '\nAuto-Submitted: auto-replied'),
    mailFrom('deniz@norvane.example', 'Re: Labels', `Thank you!${question}`),
    mailFrom('deniz@norvane.example', 'Re: Labels', `${'word '.repeat(400)}${question}`),
  ])
  expect(found).toEqual([])
})
