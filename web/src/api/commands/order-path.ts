/** Where the commands on an order go, after the base. */
export function orderPath(boothId: string, orderId: string): string {
  return `/booths/${encodeURIComponent(boothId)}/orders/${encodeURIComponent(orderId)}`;
}
