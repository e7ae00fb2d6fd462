/** What stands in every record system of the contract. */

export const fields = ['ref', 'buyer', 'status', 'total', 'next_step']
/** A column of the business that no lane may write. */
export const columns = [...fields, 'notes']

export const rows = [
  {
    ref: 'RK-1',
    buyer: 'einkauf@rheinkueche.example',
    status: 'New',
    total: '6018.00',
    next_step: '',
    notes: 'prefers mail',
  },
  {
    ref: 'SB-2',
    buyer: 'tilaukset@savonbistro.example',
    status: 'Quoted',
    total: '3489.60',
    next_step: 'call',
    notes: '',
  },
  {
    ref: 'PA-3',
    buyer: 'compras@mesaatlantica.example',
    status: 'Won',
    total: '8904.00',
    next_step: '',
    notes: 'barcode labels, inner "cartons"',
  },
]
