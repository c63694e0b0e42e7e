/** What people read off a screen and type: nothing that looks like something else, so no 0, 1, I, L, O and U. */
export const readable = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A JSONata block that runs `text` with `$letter(place, alphabet)`, a random letter per place of 0 to 15. */
const drawing = (text: string) => `(
  $drawn := $hash($uuid() & $uuid(), 'SHA-256');
  $letter := function($place, $alphabet) {
    $substring($alphabet, $number('0x' & $substring($drawn, 4 * $place, 4)) % $length($alphabet), 1)
  };
  ${text}
)`;

/**
 * JSONata text of a code that nobody guesses. Two version 4 UUIDs bring 244 random bits; their hash hides how the UUIDs
 * were made. Every letter takes 16 bits of it: of the 65,536 values, a letter of a 30-letter alphabet gets 2,184 or
 * 2,185, so none is likelier than another by more than one in two thousand.
 * @param length 1 to 16 letters; ten of the readable ones are 49 bits
 */
export const randomCode = (length: number, alphabet: string = readable) =>
  drawing(`$join($map([0..${length - 1}], function($place) { $letter($place, '${alphabet}') }))`);

const small = 'abcdefghjkmnpqrstvwxyz';

/**
 * JSONata text of a first password, as `Kfmw-xqpr-hntd-4827`: it is read off one screen and typed into another, and has
 * a capital, small letters, digits and a sign whatever is drawn, which is what the user pool asks for. 65 random bits.
 */
export const randomPassword = drawing(`$join([0..15].(
  ($ > 0 and $ % 4 = 0 ? '-' : '') & $letter($, $ = 0 ? '${small.toUpperCase()}' : $ < 12 ? '${small}' : '23456789')
))`);
