using System.Collections.Frozen;

namespace IctPipeline.Reading.Language.Vietnamese;

/// <summary>The five tone marks of Vietnamese, and none.</summary>
internal enum Tone
{
    None,
    Grave,
    Acute,
    Hook,
    Tilde,
    DotBelow,
}

/// <summary>Takes Vietnamese vowels apart into the letter (with its shape mark) and the tone. Precomposed letters only.</summary>
internal static class VietnameseLetters
{
    /// <summary>The twelve vowels, each followed by its five toned forms in the order of <see cref="Tone"/>.</summary>
    private static readonly string[] Rows =
    [
        "aàáảãạ",
        "ăằắẳẵặ",
        "âầấẩẫậ",
        "eèéẻẽẹ",
        "êềếểễệ",
        "iìíỉĩị",
        "oòóỏõọ",
        "ôồốổỗộ",
        "ơờớởỡợ",
        "uùúủũụ",
        "ưừứửữự",
        "yỳýỷỹỵ",
    ];

    private static readonly FrozenDictionary<char, (char Letter, Tone Tone)> Parts = Build();
    private static readonly FrozenDictionary<(char, Tone), char> Whole = Parts.ToFrozenDictionary(
        pair => (pair.Value.Letter, pair.Value.Tone),
        pair => pair.Key
    );

    /// <summary>Takes a vowel apart; false for anything that isn't one. Keeps the case.</summary>
    public static bool TrySplit(char vowel, out char letter, out Tone tone)
    {
        var found = Parts.TryGetValue(vowel, out var parts);
        (letter, tone) = parts;
        return found;
    }

    /// <summary>The letter with the tone on it; the letter itself where it can't carry one.</summary>
    public static char Join(char letter, Tone tone) => Whole.TryGetValue((letter, tone), out var joined) ? joined : letter;

    /// <summary>True for letters that Vietnamese has and ASCII lacks.</summary>
    public static bool IsMarked(char c) => c > 0x7F && (c is 'đ' or 'Đ' || Parts.ContainsKey(c));

    private static FrozenDictionary<char, (char, Tone)> Build()
    {
        var parts = new Dictionary<char, (char, Tone)>();
        foreach (var row in Rows)
        {
            for (var tone = 0; tone < row.Length; tone++)
            {
                parts[row[tone]] = (row[0], (Tone)tone);
                parts[char.ToUpperInvariant(row[tone])] = (char.ToUpperInvariant(row[0]), (Tone)tone);
            }
        }

        return parts.ToFrozenDictionary();
    }
}
