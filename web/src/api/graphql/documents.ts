const text = '{ en ja }';
const booth = `boothId name ${text} entry screen { view pollId languages } theme wifi { ssid password } privacyUrl version`;
const poll = `boothId pollId title ${text} options { optionId label ${text} imageUrl color } minChoices maxChoices
  allowChange results revealed status round opensAt closesAt version`;
const tally = `boothId pollId round version pollVersion ballots options { optionId count }
  recent { mark optionIds } asOf lagMs`;
const store = `boothId open queueLength queueLimit version menu { drinkId name ${text} icon soldOut
  modifiers { modifierId name ${text} choices { choiceId name ${text} soldOut } } }`;
const order = `boothId orderId orderNumber status by reason drinkId modifiers station startedAt queuedAt makingAt readyAt
  endedAt expiresAt journey { at event } version`;
const drinks = `boothId byStatus { key count } byDrink { key count } byHour { key count } byModifier { key count }
  waits { drinkId seconds } version asOf`;

export const boothQuery = `query Booth($boothId: ID!) { booth(boothId: $boothId) { ${booth} } }`;
export const pollQuery = `query Poll($boothId: ID!, $pollId: ID!) { poll(boothId: $boothId, pollId: $pollId) { ${poll} } }`;
export const pollsQuery = `query Polls($boothId: ID!) { polls(boothId: $boothId) { ${poll} } }`;
export const tallyQuery = `query Tally($boothId: ID!, $pollId: ID!) { tally(boothId: $boothId, pollId: $pollId) { ${tally} } }`;
export const storeQuery = `query Store($boothId: ID!) { store(boothId: $boothId) { ${store} } }`;
export const orderQuery = `query Order($boothId: ID!, $orderId: ID!) { order(boothId: $boothId, orderId: $orderId) { ${order} } }`;
export const ordersQuery = `query Orders($boothId: ID!) { orders(boothId: $boothId) { ${order} } drinks(boothId: $boothId) { asOf } }`;
export const queueQuery = `query Queue($boothId: ID!) { orders(boothId: $boothId) { orderId orderNumber status }
  drinks(boothId: $boothId) { asOf waits { drinkId seconds } } }`;
export const drinksQuery = `query Drinks($boothId: ID!) { drinks(boothId: $boothId) { ${drinks} } }`;

export const onBooth = `subscription OnBooth($boothId: ID!) { onBooth(boothId: $boothId) { ${booth} } }`;
export const onPoll = `subscription OnPoll($boothId: ID!) { onPoll(boothId: $boothId) { ${poll} } }`;
export const onTally = `subscription OnTally($boothId: ID!, $pollId: ID!) { onTally(boothId: $boothId, pollId: $pollId) { ${tally} } }`;
export const onStore = `subscription OnStore($boothId: ID!) { onStore(boothId: $boothId) { ${store} } }`;
export const onOrder = `subscription OnOrder($boothId: ID!, $orderId: ID!) { onOrder(boothId: $boothId, orderId: $orderId) { ${order} } }`;
export const onDrinks = `subscription OnDrinks($boothId: ID!) { onDrinks(boothId: $boothId) { ${drinks} } }`;
export const onOrders = `subscription OnOrders($boothId: ID!) { onOrder(boothId: $boothId) { ${order} } }`;
