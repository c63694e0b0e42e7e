/** One emoji per visitor, so that they find themselves on the screen. The web's catalogues name each of them. */
export const marks =
  '🦊 🐙 🦉 🐳 🦔 🐸 🦁 🐼 🐧 🦄 🐝 🦋 🐢 🦕 🦖 🐬 🦩 🦚 🐨 🐯 🐰 🐻 🐮 🐷 🐵 🐶 🐱 🦝 🦜 🐞 🦥 🦦 🦒 🦘 🐘 🦓 🐿️ 🦭 🦑 🦀'.split(
    ' ',
  );
