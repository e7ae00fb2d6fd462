/** The row of a request in the RFQ log: what its columns are called, and which of them describe the first arrival. */
import { defineRow, type MeaningOf } from '../../evidence/record-changes/record-row.ts'

export const rfqRow = defineRow({
  columns: [
    ['message', /^(message_?id|mail_?id|thread(_?(id|key))?|signal(_?id)?)$/],
    [
      'rfq',
      /^(rfq(_?(ref|no|nr|number|id|reference))?|(buyer_?|customer_?)?(ref|reference)(_?no)?|(inquiry|enquiry|request)_?(ref|no|number|id)?|external_?id|anfrage(_?nr)?)$/,
    ],
    [
      'received',
      /^(received(_?(at|on|date))?|date(_?(received|in))?|inquiry_?date|request_?date|rfq_?date|created(_?(at|on))?|eingang)$/,
    ],
    ['company', /^((buyer|customer|client|account)(_?(company|name))?|company(_?name)?|firma|kunde)$/],
    ['email', /^((buyer|customer|contact|client)?_?e_?mail(_?address)?|from|sender)$/],
    ['name', /^((buyer|customer)_?contact|contact(_?(name|person))?|buyer_?person|ansprechpartner)$/],
    ['phone', /^((buyer|contact|customer)?_?(phone|tel|telephone|mobile))$/],
    ['country', /^((buyer|customer|destination|ship_?to)?_?country(_?code)?|market|land)$/],
    ['item-count', /^((number_?of_?|no_?of_?)?(lines|positions)|item_?count|line_?count|n_?items)$/],
    [
      'items',
      /^(items?|products?|articles?|lines?_?items?|item_?(summary|list)|products?_?requested|requested_?(items|products)|skus?|goods|scope|summary)$/,
    ],
    ['incoterm', /^(incoterms?|delivery_?terms?|terms_?of_?delivery|trade_?terms?)$/],
    [
      'destination',
      /^(destination(_?(port|place))?|port(_?of_?(destination|discharge))?|place|ship_?to|named_?place)$/,
    ],
    ['currency', /^(currency|curr?|ccy)$/],
    [
      'total',
      /^(total(_?(value|amount|price))?|amount|value|(quote|order|deal|quoted|offer)_?(total|value|amount)|est(imated)?_?value)$/,
    ],
    ['outcome', /^(outcome|decision|result)$/],
    ['status', /^(status|stage|state|phase)$/],
    [
      'owner',
      /^(owner|assigned_?to|assignee|sales_?(rep|person|owner)|salesperson|responsible|handled_?by|account_?manager)$/,
    ],
    [
      'quoted-on',
      /^(quot(ed|e|ation)_?(on|at|date)|offer_?date|answered_?(on|at)|replied_?(on|at)|response_?date)$/,
    ],
    [
      'reply-by',
      /^(reply_?by|respond_?by|due(_?(date|on|by))?|deadline|closing_?date|quote_?due|answer_?by)$/,
    ],
    ['delivery', /^(delivery(_?(by|date))?|required_?(by|date)|requested_?delivery|ship_?date)$/],
    ['payment', /^(payment(_?terms?)?|terms)$/],
    ['next-step', /^(next_?(step|action)|follow_?up|to_?do|action)$/],
    ['subject', /^(subject|title)$/],
    ['language', /^(language|lang)$/],
    ['source', /^(source|channel|origin)$/],
    ['missing', /^(missing(_?(fields|info))?|open_?(points|questions))$/],
  ],
  onlyAtFirst: ['received', 'owner', 'source', 'message', 'subject', 'language'],
})
export type RfqMeaning = MeaningOf<typeof rfqRow>
