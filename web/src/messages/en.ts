/** Every word of the page in English; other languages are files of the same type. */

import type { FindingCode } from '../../../src/words/finding.ts'
import type { ReasonCode } from '../../../src/words/gate.ts'
import type { ClaimStatus } from '../../../src/words/packet.ts'

const stateWords: Record<string, string> = {
  waiting: 'Waiting',
  approved: 'Approved, being recorded',
  recorded: 'Recorded',
  returned: 'Returned, being drafted again',
  rejected: 'Rejected',
  stopped: 'Stopped',
  stuck: 'Stuck',
  superseded: 'Superseded',
  unreadable: 'Not readable',
}

const documentStateWords: Record<string, string> = {
  draft: 'Not approved',
  approved: 'Valid',
  expiring: 'Expires soon',
  expired: 'Expired',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
}

const reasonTitles: Partial<Record<ReasonCode | FindingCode, string>> = {
  payment: 'Payment',
  'bank-details': 'Bank details',
  payroll: 'Payroll',
  'refund-executed': 'Refund',
  'legal-judgement': 'Legal judgement',
  'medical-judgement': 'Medical judgement',
  'compliance-judgement': 'Compliance judgement',
  'no-go-line': 'No-go line',
  'signal-unreadable': 'Signal not readable',
  'open-slot': 'Open slot',
  'unsupported-claim': 'Unsupported',
  'conflicting-claim': 'Conflicting',
  'expired-claim': 'Expired',
  'field-not-allowed': 'Field not allowed',
  'no-recipient': 'No recipient',
  'always-reviewed': 'Always reviewed',
  'low-confidence': 'Low confidence',
  'missing-field': 'Missing',
  'value-conflict': 'Values conflict',
  'fuzzy-match': 'Fuzzy match',
  'gated-field': 'Gated field',
  'high-value': 'High value',
  'untrusted-text': 'Untrusted text',
  'attachment-not-read': 'Attachment not read',
  'changed-since-you-looked': 'Changed since you looked',
  'entered-by-reviewer': 'Entered by reviewer',
  'automatic-mail': 'Automatic mail',
  'read-by-model': 'Read by a model',
  'worded-by-model': 'Worded by a model',
  'intent-unclear': 'Not clear what is wanted',
  'hidden-text': 'Hidden text',
  'aimed-at-machine': 'Text aimed at a machine',
  'reply-to-differs': 'Reply-To differs',
  'sender-disguised': 'Sender may be disguised',
  'look-alike-letters': 'Look-alike letters',
  'link-elsewhere': 'Link leads elsewhere',
  'tracking-picture': 'Tracking picture',
  'bank-details-changed': 'Bank details changed',
  'value-changed-in-thread': 'Changed in the thread',
  'value-conflicts': 'Values conflict',
  'model-not-used': 'Model not used',
  'model-values-dropped': 'Values of a model dropped',
  note: 'Note',
}

const claimStatusWords: Record<ClaimStatus, string> = {
  supported: 'supported',
  unsupported: 'unsupported',
  conflicting: 'conflicting',
  expired: 'expired',
  'entered-by-reviewer': 'entered by a reviewer',
}

const ledgerWords: Record<string, string> = {
  'signal-received': 'Signal received',
  'signal-repeated': 'Signal received again',
  'signal-read': 'Signal read',
  'packet-drafted': 'Packet drafted',
  'packet-superseded': 'Packet superseded',
  'packet-edited': 'Packet edited',
  'packet-returned': 'Packet returned',
  'packet-reassigned': 'Packet reassigned',
  'packet-escalated': 'Packet escalated',
  'packet-rejected': 'Packet rejected',
  'packet-signed': 'Packet signed, more signatures needed',
  'packet-approved': 'Packet approved',
  'packet-changed-since': 'Packet changed since looked at',
  'packet-taken-back': 'Approval taken back',
  'packet-snoozed': 'Packet put off',
  'packet-recorded': 'Packet recorded',
  'record-written': 'Record written',
  'record-undone': 'Record undone',
  'job-stuck': 'Job stuck',
  'job-retried': 'Job retried',
  'job-given-up': 'Job given up',
  'workspace-applied': 'Workspace applied',
  'model-in-force': 'Learnt model put in force',
  'model-not-in-force': 'Learnt model kept back',
  'person-signed-in': 'Person signed in',
}

const fieldWords: Record<string, string> = {
  rfq_number: 'RFQ number',
  reply_by: 'Reply by',
  delivery_by: 'Delivery by',
  buyer_part_number: 'Buyer part no.',
  target_price: 'Target price',
  unit_price: 'Unit price',
  moq: 'MOQ',
  sku: 'SKU',
  how: 'Matched by',
  lead_time: 'Lead time',
  lead_time_requested: 'Lead time asked',
  validity_requested: 'Validity asked',
  destination_port: 'Destination port',
  incoterm: 'Incoterm',
  pieces: 'In price units',
  email: 'E-mail',
}

export const en = {
  product: 'Countersign',
  language: 'en',
  skipToContent: 'Skip to the content',

  nav: {
    label: 'Sections',
    home: 'Home',
    queue: 'Queue',
    exceptions: 'Exceptions',
    decided: 'Decided',
    receipts: 'Receipts',
    documents: 'Documents',
    measure: 'Measure',
    history: 'History',
    stuck: 'Stuck',
    connections: 'Connections',
    people: 'People',
    menu: 'Menu',
    keys: 'Keys',
    signOut: 'Sign out',
    signedInAs: (name: string, business: string) => `${name}, ${business}`,
  },

  signIn: {
    title: 'Sign in',
    ready: 'Press the button to sign in on this device. The link works once.',
    button: 'Sign in',
    busy: 'Signing in …',
    noLink:
      'To sign in, open the sign-in link you were given. Whoever runs Countersign can make you a new one.',
    ended: 'You are not signed in',
    endedHelp:
      'Open a sign-in link in this browser, in any tab. What you had not saved is kept in this tab and comes back.',
    again: 'I have signed in',
  },

  problem: {
    title: 'This could not be shown',
    again: 'Try again',
    offline: 'The server cannot be reached. Nothing was sent or lost; this page tries again by itself.',
    notFound: 'There is nothing at this address.',
    home: 'To the queue',
  },
  loading: 'Loading',
  more: 'Show more',
  close: 'Close',
  cancel: 'Cancel',
  none: 'none',
  system: 'Countersign',

  queue: {
    title: 'Queue',
    exceptionsTitle: 'Exceptions',
    decidedTitle: 'Decided',
    list: 'Packets',
    allLanes: 'All lanes',
    lane: 'Lane',
    assigned: 'Assigned to',
    everyone: 'Everyone',
    me: 'Me',
    nobody: 'Nobody yet',
    shown: (n: number, more: boolean) => `${n}${more ? '+' : ''} ${n === 1 && !more ? 'packet' : 'packets'}`,
    add: 'Add files',
    dropHere: 'Drop mail files, spreadsheets or PDFs: each becomes a signal',
    received: (fresh: number, repeated: number) =>
      `${fresh} ${fresh === 1 ? 'signal' : 'signals'} received${repeated > 0 ? `, ${repeated} already here` : ''}.`,
    sending: (n: number) => `Sending ${n} ${n === 1 ? 'file' : 'files'} …`,
    emptyWaiting: 'Nothing waits for you.',
    emptyWaitingHelp:
      'New signals appear here by themselves. To try one, drop a mail file (.eml) on this page.',
    emptyExceptions: 'No exceptions.',
    emptyExceptionsHelp:
      'Packets that a rule stopped, jobs out of attempts and signals nobody could read stand here.',
    emptyDecided: 'Nothing has been decided yet.',
    emptyDecidedHelp: 'Approved, recorded and rejected packets stand here.',
    noSubject: '(no subject)',
    reviewers: (have: number, need: number) => `${have} of ${need}`,
    reviewersLong: (have: number, need: number) => `${have} of ${need} reviewers have approved`,
    columns: {
      party: 'From',
      subject: 'Subject',
      reasons: 'Why',
      value: 'Value',
      owner: 'With',
      age: 'Waiting',
    },
    downloadSignal: 'Download the signal',
    missing: (n: number) => `${n} missing`,
    attention: 'keeps approve closed',
  },

  state: (state: string) => stateWords[state] ?? state,
  priority: { low: 'Low priority', normal: 'Normal priority', high: 'High priority', urgent: 'Urgent' },
  outcome: (outcome: string) => outcome.replaceAll('-', ' '),
  reasonTitle: (code: string) =>
    Object.entries(reasonTitles).find(([known]) => known === code)?.[1] ?? code.replaceAll('-', ' '),
  documentState: (state: string) => documentStateWords[state] ?? state,
  ledgerKind: (kind: string) => ledgerWords[kind] ?? kind,
  ledgerKinds: Object.keys(ledgerWords),

  /** The name of a field from the last parts of its path. */
  field: (name: string) => {
    const known = fieldWords[name]
    if (known) return known
    const words = name.replaceAll('_', ' ')
    return words.charAt(0).toUpperCase() + words.slice(1)
  },
  /** What a packet relied on besides the mail. */
  reliedOn: {
    document: (id: string) => `Document ${id}`,
    record: (id: string) => `Record ${id}`,
    settings: 'Settings of the lane',
    signal: 'The signal',
  },
  changeOf: (record: string, side: string) => `Record ${record} (${side === 'from' ? 'is now' : 'becomes'})`,
  itemOf: (group: string, index: number) => `${group.replace(/s$/, '')} ${index + 1}`,

  packet: {
    panes: 'Parts of the packet',
    draft: 'Draft',
    fields: 'Fields',
    general: 'General',
    original: 'Original',
    back: 'Back to the queue',
    next: 'Next packet',
    previous: 'Previous packet',
    received: (when: string) => `received ${when}`,
    revision: (n: number) => `Revision ${n}`,
    revisions: 'Revisions',
    papers: 'Papers',
    paper: (kind: string, file: string) => {
      const names: Record<string, string> = {
        offer: 'Offer',
        proposal: 'Proposal',
        context: 'One-page context',
      }
      return `${names[kind] ?? kind}, ${file.split('.').at(-1)?.toUpperCase()}`
    },
    askForProposal: 'Ask for a proposal',
    proposalDrafted: 'A proposal is among the drafts of the new revision.',
    madeBy: (name: string, when: string) => `${name}, ${when}`,
    why: {
      drafted: 'drafted',
      edited: 'edited',
      returned: 'drafted again after a return',
      'changed-since': 'drafted again after a change',
      'taken-back': 'approval taken back',
    },
    with: (name: string) => `with ${name}`,
    withNobody: 'with nobody yet',
    decisions: 'Decisions',
    decision: (decision: string) =>
      ({
        approve: 'approved',
        edit: 'edited',
        return: 'returned',
        reject: 'rejected',
        reassign: 'reassigned',
        escalate: 'escalated',
      })[decision] ?? decision,
  },

  eyes: {
    title: 'What needs eyes',
    none: 'Nothing needs a closer look. Every claim is supported.',
    settled: 'dealt with, not saved yet',
    closes: 'Keeps approve closed',
    look: 'Look at this',
    next: 'Next (n)',
    count: (closing: number, looking: number) =>
      [closing > 0 ? `${closing} to settle` : '', looking > 0 ? `${looking} to look at` : '']
        .filter(Boolean)
        .join(', '),
    vouch: 'Enter in my name',
    vouched: 'Entered in your name',
    unvouch: 'Take back',
    show: 'Show',
    more: (n: number) => `${n} more`,
    fewer: 'Fewer',
  },

  draft: {
    kind: (kind: string) =>
      ({
        reply: 'Reply',
        quote: 'Quote',
        recap: 'Recap',
        'follow-up': 'Follow-up',
        'handoff-note': 'Hand-off note',
        task: 'Task',
        'weekly-summary': 'Weekly summary',
        proposal: 'Proposal',
      })[kind] ?? kind,
    to: 'To',
    cc: 'Cc',
    subject: 'Subject',
    body: 'Text of the draft',
    edit: 'Edit',
    stopEdit: 'Done',
    showDiff: 'Show what was changed',
    hideDiff: 'Hide what was changed',
    none: 'No draft was made.',
    noneWhy: 'A rule stopped this packet. Nothing is drafted; decide by hand and reject or escalate it here.',
    claim: (text: string, kind: string, status: ClaimStatus) =>
      `${text}: ${kind}, ${claimStatusWords[status]}`,
    claimStatus: claimStatusWords,
    slot: (name: string) => `Slot ${slotWords(name)}`,
    slotShort: slotWords,
    checking: 'Checking claims …',
    checked: 'Claims checked',
    recordTitle: 'Record changes',
    recordNone: 'No record is changed.',
    recordIn: (system: string) => `in ${system}`,
    from: 'now',
    becomes: 'becomes',
    empty: 'empty',
    risk: { low: 'plain', gated: 'gated', forbidden: 'forbidden' },
    rewritten: 'The draft and the record changes are written again from the fields when you save.',
    legend: 'Lines under words',
    addressProblem: 'Separate addresses with commas.',
  },

  cells: {
    confidence: (share: string) => `${share} sure`,
    low: 'unsure',
    missing: 'missing',
    notFound: 'not found',
    enteredBy: (name: string) => `entered by ${name}`,
    yours: 'yours, not saved yet',
    edit: 'Edit',
    save: 'Keep',
    clear: 'Clear',
    takeBack: 'Take back',
    candidates: 'Other readings',
    pick: 'Pick',
    history: 'Earlier in the thread',
    evidence: 'Evidence',
    noEvidence: 'No evidence.',
    showEmpty: (n: number) => `${n} not found`,
    hideEmpty: 'Hide what was not found',
    value: (name: string) => `Value of ${name}`,
    hint: {
      text: 'Text',
      number: 'A number',
      'yes-no': 'yes or no',
      money: 'Like USD 12.50 / pcs',
      quantity: 'Like 5000 pcs',
      duration: 'Like 20 working-day, 8 week',
      date: 'Like 2026-11-27',
      port: 'Like Hamburg, DE (DEHAM)',
      list: 'Separated by commas',
    },
    problem: {
      text: 'Write a text.',
      number: 'Write a number.',
      'yes-no': 'Write yes or no.',
      money:
        'Write an amount and a currency, such as USD 12.50 / pcs. 1,200 could be two numbers: write 1200 or 1.2.',
      quantity: 'Write a number and a unit, such as 5000 pcs. 1,200 could be two numbers: write 1200 or 1.2.',
      duration: 'Write a number and day, working-day, week or month.',
      date: 'Write a day that exists as year-month-day, such as 2026-11-27.',
      port: 'Write name, country and code, such as Hamburg, DE (DEHAM).',
      list: 'Separate with commas.',
    },
    filled: (n: number, of: number) => `${n} of ${of} found`,
  },

  model: {
    title: 'Language model',
    task: (task: string) =>
      ({ extract: 'Values', draft: 'Wording', embed: 'Search by meaning' })[task] ?? task,
    outcome: (outcome: string) =>
      ({
        used: 'used',
        nothing: 'nothing new that holds',
        budget: 'not asked, the budget is used up',
        busy: 'not asked, the server rests',
        timeout: 'no answer in time',
        cancelled: 'cancelled',
        unreachable: 'not reachable',
        'rate-limited': 'took no more requests',
        'refused-by-server': 'refused by the server',
        'too-long': 'answer too long',
        'not-as-asked': 'answer not as asked',
        'no-key': 'not asked, there is no key',
      })[outcome] ?? outcome,
    figures: (use: {
      inputTokens: number
      outputTokens: number
      milliseconds: number
      cost: number | null
    }) =>
      [
        `${use.inputTokens + use.outputTokens} tokens`,
        `${(use.milliseconds / 1000).toFixed(1)} s`,
        ...(use.cost === null ? [] : [`cost ${use.cost.toFixed(4)}`]),
      ].join(', '),
    nothingSent: 'Nothing was sent.',
    sent: (host: string, sources: string, characters: number) =>
      characters === 0
        ? `Sent to ${host}: ${sources}.`
        : `Sent to ${host}: ${sources}, ${characters} characters.`,
    redacted: (kinds: string) => `Replaced by marks: ${kinds}.`,
  },

  original: {
    sources: 'Texts',
    mail: 'Mail',
    kind: (kind: string) =>
      ({ email: 'Mail', form: 'Form', transcript: 'Transcript', note: 'Note', file: 'File' })[kind] ?? kind,
    from: 'From',
    to: 'To',
    cc: 'Cc',
    replyTo: 'Reply to',
    date: 'Date',
    subject: 'Subject',
    quoted: 'Earlier messages',
    signature: 'Signature',
    disclaimer: 'Disclaimer',
    hidden: (n: number) => `Hidden text (${n}): not shown to a reader of this mail, and not used`,
    hiddenHow: (how: string) => `hidden by ${how}`,
    attachments: 'Attachments',
    download: 'Download',
    downloadRaw: 'Download as received',
    asPages: 'Pages',
    asText: 'Text',
    pageOf: (n: number, of: number) => `Page ${n} of ${of}`,
    pageBefore: 'Page before',
    pageAfter: 'Next page',
    pdfProblem: (why: string) =>
      `The pages cannot be shown (${why}). Its text and the file itself are there.`,
    sheet: (name: string) => `Sheet ${name}`,
    notText: 'No text could be read from this file.',
    closeDocument: 'Close this document',
    document: 'Document',
    openDocument: 'Open the document',
    validUntil: (date: string) => `valid until ${date}`,
    noEnd: 'no end of validity',
    approvedBy: (who: string, date: string) => `approved by ${who}${date ? ` on ${date}` : ''}`,
    version: (version: string) => `version ${version}`,
    record: 'Record',
    recordHelp: 'This value was read from the record itself.',
    empty: 'This text is empty.',
    span: (n: number) => (n === 1 ? 'supports one value' : `supports ${n} values`),
    bytes: (bytes: number) => (bytes < 1000 ? `${bytes} B` : `${Math.round(bytes / 1000)} kB`),
  },

  decide: {
    label: 'Decide',
    approve: 'Approve',
    approving: 'Approving …',
    lookFirst: (n: number) => `Look first: ${n} below`,
    save: 'Save changes',
    saving: 'Saving …',
    discard: 'Discard',
    edit: 'Edit',
    return: 'Return',
    reject: 'Reject',
    reassign: 'Reassign',
    escalate: 'Escalate',
    more: 'More decisions',
    writes: 'Will do',
    writesNothing: 'Nothing is written.',
    closed: (n: number) => `Approve is closed: ${n} ${n === 1 ? 'reason' : 'reasons'}`,
    notForYou: 'You cannot approve this packet.',
    twoNeeded: (have: number, need: number) => `${have} of ${need} approvals`,
    unsent: (n: number) => `${n} unsaved ${n === 1 ? 'change' : 'changes'}`,
    returnTitle: 'Return with a note',
    returnHelp: 'The packet is drafted again. The note is kept with it.',
    rejectTitle: 'Reject',
    rejectHelp: 'Nothing is written or sent. The reason is kept in the history.',
    escalateTitle: 'Escalate to the owner of the lane',
    escalateHelp: 'Say what the owner has to decide.',
    reassignTitle: 'Reassign',
    reassignHelp: 'Someone else decides this packet.',
    note: 'Note',
    reason: 'Reason',
    person: 'Person',
    noteNeeded: 'Write a few words.',
    done: {
      approve: 'Approved.',
      approveFirst: 'Your approval is kept. Another person has to approve as well.',
      return: 'Returned.',
      reject: 'Rejected.',
      reassign: 'Reassigned.',
      escalate: 'Escalated.',
      save: (n: number) => `Saved as revision ${n}.`,
    },
    look: 'Open it again',
    conflict: {
      'already-decided': 'Someone else decided this packet meanwhile.',
      'revision-changed': 'This packet has a newer revision than the one you looked at.',
      other: 'This was not done.',
    },
    conflictKept: 'What you had not saved is kept.',
    reload: 'Show the newest',
    kept: (revision: number) => `You have unsaved changes made on revision ${revision}.`,
    keptUse: 'Put them on this revision',
    keptDiscard: 'Discard them',
    effects: 'What was done',
    effectState: {
      planned: 'planned',
      pending: 'to do',
      claimed: 'being done',
      done: 'done',
      stuck: 'stuck',
      dropped: 'dropped',
    },
  },

  changed: {
    title: 'Changed since you looked',
    help: 'Nothing was written. Look at what changed, then decide again.',
    path: 'What',
    looked: 'You looked at',
    yours: 'Yours',
    now: 'Now',
  },

  receipts: {
    title: 'Receipts',
    empty: 'No record has been written yet.',
    emptyHelp:
      'Approve a packet: each write leaves a receipt here with what it was before and what it is now.',
    undo: 'Undo',
    undone: (when: string) => `Undone ${when}`,
    undoTitle: 'Undo this write',
    undoHelp:
      'The record is put back to what it was before, if nobody changed it since. The undo is kept in the history.',
    field: 'Field',
    before: 'Before',
    after: 'After',
    by: (name: string) => `approved by ${name}`,
    details: 'Before and after',
    readBack: 'read back and equal',
    open: 'Open the packet',
  },

  documents: {
    title: 'Documents',
    empty: 'No documents yet.',
    emptyHelp: 'Approved documents come from the workspace folder: run “countersign apply” on it.',
    columns: {
      title: 'Title',
      kind: 'Kind',
      state: 'State',
      valid: 'Valid until',
      use: 'Relied on by',
      owner: 'Owner',
      approved: 'Approved',
      scope: 'Scope',
    },
    filter: 'Find a document',
    noMatch: 'No document has these words.',
    supersedes: (ids: string) => `supersedes ${ids}`,
    everyone: 'everyone',
    use: ({ pending, recorded }: { pending: number; recorded: number }) => {
      const parts = [pending > 0 && `${pending} pending`, recorded > 0 && `${recorded} recorded`]
      return parts.filter(Boolean).join(', ') || 'none'
    },
    reliedOn: 'Packets that rely on this version',
    reliedOnNone: 'No packet relies on this version.',
    back: 'All documents',
    reviewDue: (date: string) => `look at it again by ${date}`,
    reviewOverdue: (date: string) => `should have been looked at by ${date}`,
    disputes:
      'Documents that disagree: neither supports a claim until one supersedes the other or prevails over it',
    disputeAbout: (article: string, field: string) => `${article}, ${field.replaceAll('-', ' ')}`,
  },

  measure: {
    title: 'Measure',
    empty: 'Nothing is measured yet.',
    emptyHelp: 'Numbers are computed from the history once packets have been decided.',
    kpi: (name: string) => {
      const words = name.replaceAll('-', ' ').replace(/\brfq\b/g, 'RFQ')
      return words.charAt(0).toUpperCase() + words.slice(1)
    },
    target: 'Target',
    median: 'Median',
    p90: '90 %',
    n: 'Decided',
    open: 'Open',
    oldestOpen: 'Oldest open waits',
    ifEndedNow: 'Median if all ended now',
    week: 'Week',
    hours: (value: string) => `${value} h`,
    hoursLong: 'business hours',
    share: (value: string) => `${value} %`,
    none: '–',
    better: { lower: 'lower is better', higher: 'higher is better' },
    onTarget: 'on target',
    offTarget: 'off target',
    chart: (name: string) => `${name} by week`,
  },

  history: {
    title: 'History',
    verify: 'Verify the ledger',
    verifying: 'Verifying …',
    ok: (entries: number, head: string) => `Whole: ${entries} entries, head ${head}`,
    broken: (seq: string | null, why: string) =>
      seq === null ? `Broken: ${why}` : `Broken at entry ${seq}: ${why}`,
    kind: 'Kind',
    all: 'All kinds',
    columns: {
      seq: 'No.',
      at: 'When',
      kind: 'What',
      who: 'Who',
      about: 'About',
      data: 'Details',
      hash: 'Hash',
    },
    empty: 'The ledger has no entries of this kind.',
    packet: 'Packet',
    signal: 'Signal',
  },

  stuck: {
    title: 'Stuck',
    empty: 'Nothing is stuck.',
    emptyHelp: 'A job that ran out of attempts waits here for a person, with its last error.',
    attempts: (n: number) => `${n} ${n === 1 ? 'attempt' : 'attempts'}`,
    since: (when: string) => `since ${when}`,
    retry: 'Try again',
    giveUp: 'Give up',
    giveUpTitle: 'Give up this job',
    giveUpHelp: 'It is not tried again. Say what was done instead; the note is kept in the history.',
    retried: 'Trying again.',
    givenUp: 'Given up.',
    what: (what: string) =>
      ({ read: 'Read a signal', draft: 'Draft a packet', record: 'Write the record' })[what] ?? what,
  },

  keys: {
    title: 'Keys',
    on: 'Single keys are on',
    off: 'Single keys are off',
    turnOff: 'Turn single keys off',
    turnOn: 'Turn single keys on',
    groups: [
      {
        name: 'Everywhere',
        keys: [
          ['?', 'this map'],
          ['g then h', 'home'],
          ['g then q', 'queue'],
          ['g then x', 'exceptions'],
          ['Esc', 'close, stop editing'],
        ],
      },
      {
        name: 'Queue',
        keys: [
          ['j  k', 'next, previous'],
          ['Enter', 'open'],
          ['Space', 'select packets that are alike'],
          ['z', 'put off'],
          ['m', 'assign'],
        ],
      },
      {
        name: 'Packet',
        keys: [
          ['a', 'approve'],
          ['e', 'edit the draft'],
          ['s', 'save changes'],
          ['r', 'return with a note'],
          ['x', 'reject with a reason'],
          ['z', 'put off'],
          ['m', 'reassign'],
          ['!', 'escalate'],
          ['c', 'take over from a colleague'],
          ['d', 'what changed in the draft'],
          ['n', 'next thing that needs eyes'],
          ['Enter in a slot', 'keep it, on to the next'],
          ['Ctrl-S', 'save changes while typing'],
          ['j  k', 'next, previous packet'],
          ['u', 'back to the queue'],
        ],
      },
    ],
  },

  time: {
    now: 'just now',
    minutes: (n: number) => `${n} min`,
    hours: (n: number) => `${n} h`,
    days: (n: number) => `${n} d`,
  },
}

/** `unit_price[0]` → `unit price, item 1`; `certificate[1]:LFGB` → `certificate LFGB, item 2`. */
function slotWords(name: string): string {
  const [, word = name, index, which] = /^([^[:]+)(?:\[(\d+)\])?(?::(.+))?/.exec(name) ?? []
  const label = word.split('.').pop() ?? word
  const shown = fieldWords[label] ?? label.replaceAll('_', ' ')
  const words = [shown === shown.toUpperCase() ? shown : shown.toLowerCase(), which].filter(Boolean).join(' ')
  return index === undefined ? words : `${words}, item ${Number(index) + 1}`
}

export type Messages = typeof en
