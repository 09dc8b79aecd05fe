using System.Collections.Frozen;

namespace IctPipeline.Reading.Language.Vietnamese;

/// <summary>
/// Tells whether a word is a possible Vietnamese syllable: onset + rhyme + tone as the orthography allows them. Texts in
/// a wrong charset fail this at once, which is what decides between the Vietnamese encodings.
/// </summary>
internal static class Syllable
{
    /// <summary>The longest syllable, "nghiêng".</summary>
    public const int MaxLength = 7;

    private static readonly string[] Onsets =
    [
        "ngh",
        "ch",
        "gh",
        "gi",
        "kh",
        "ng",
        "nh",
        "ph",
        "qu",
        "th",
        "tr",
        "b",
        "c",
        "d",
        "đ",
        "g",
        "h",
        "k",
        "l",
        "m",
        "n",
        "p",
        "r",
        "s",
        "t",
        "v",
        "x",
    ];

    private static readonly FrozenSet<string> Rhymes = (
        "a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
        + "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iê iêc iêm iên iêng iêp iêt iêu "
        + "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong oong ooc op ot "
        + "ô ôc ôi ôm ôn ông ôp ôt ôông ơ ơi ơm ơn ơp ơt "
        + "u ua uân uâng uât uây uc uê uêch uênh uêu ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyn uyp "
        + "uyt uyu "
        + "ư ưa ưc ưi ưm ưn ưng ươ ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu yt yn ynh"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RhymeLookup = Rhymes.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>True if the word, in any case, is a syllable that Vietnamese spelling allows.</summary>
    public static bool IsPossible(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > MaxLength)
        {
            return false;
        }

        Span<char> plain = stackalloc char[MaxLength];
        var tones = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = char.ToLowerInvariant(word[i]);
            if (VietnameseLetters.TrySplit(c, out var letter, out var tone))
            {
                tones += tone == Tone.None ? 0 : 1;
                plain[i] = letter;
            }
            else if (c is >= 'b' and <= 'x' or 'đ')
            {
                plain[i] = c;
            }
            else
            {
                return false;
            }
        }

        return tones <= 1 && HasOnsetAndRhyme(plain[..word.Length]);
    }

    private static bool HasOnsetAndRhyme(ReadOnlySpan<char> plain)
    {
        if (RhymeLookup.Contains(plain))
        {
            return true;
        }

        foreach (var onset in Onsets)
        {
            if (plain.StartsWith(onset) && (RhymeLookup.Contains(plain[onset.Length..]) || IsGi(plain, onset)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>In "gì", "giêng" the i belongs to both onset and rhyme.</summary>
    private static bool IsGi(ReadOnlySpan<char> plain, string onset) => onset == "gi" && RhymeLookup.Contains(plain[1..]);
}
