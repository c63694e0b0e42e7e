/** A store that nobody has changed yet, as its item would have it. Times in seconds; `menu` is JSON text of drinks. */
export const UNTOUCHED_STORE = {
  open: false,
  menu: '[]',
  drinksPerCode: 10,
  codePeriodSeconds: 300,
  queueLimit: 20,
  ordersPerVisitor: 1,
  orderTimeoutSeconds: 300,
  makeTimeoutSeconds: 900,
  version: 0,
};
