import type { Wifi } from '../model.ts';

/** `\ ; , : "` carry meaning in the text and take a backslash. */
function escapeField(text: string): string {
  return text.replace(/([\\;,:"])/g, '\\$1');
}

/**
 * The text of a QR code that joins a Wi-Fi network, as phones read it; without a password the network is open.
 * https://github.com/zxing/zxing/wiki/Barcode-Contents#wi-fi-network-config-android-ios-11
 */
export function wifiString({ ssid, password }: Wifi): string {
  return password
    ? `WIFI:T:WPA;S:${escapeField(ssid)};P:${escapeField(password)};;`
    : `WIFI:T:nopass;S:${escapeField(ssid)};;`;
}
