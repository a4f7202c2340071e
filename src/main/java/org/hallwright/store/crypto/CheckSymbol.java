package org.hallwright.store.crypto;

/** The hybrid check character of ISO/IEC 7064, for an alphabet of any even size: it finds every single mistyped symbol. */
final class CheckSymbol {

    private CheckSymbol() {}

    /** The symbol that goes behind the text, of which every symbol is one of the alphabet. */
    static char of(String alphabet, CharSequence text) {
        int size = alphabet.length();
        int product = size;
        for (int i = 0; i < text.length(); i++) {
            int sum = (product + alphabet.indexOf(text.charAt(i))) % size;
            product = (sum == 0 ? size : sum) * 2 % (size + 1);
        }
        return alphabet.charAt((size + 1 - product) % size);
    }
}
