using IctPipeline.Reading.Language.Vietnamese;

namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>
/// A font of before Unicode. Its charset shows in the font's name only: the file has the characters that Windows-1252 gives to the bytes,
/// and the font draws Vietnamese letters in their places ("Th«ng tin" in .VnTime is "Thông tin").
/// </summary>
/// <param name="Charset">One of <see cref="VietnameseCandidates.Charsets"/>.</param>
/// <param name="Capitals">True where the font draws capitals for the small letters, as .VnTimeH does.</param>
internal sealed record LegacyFont(string Charset, bool Capitals)
{
    /// <summary>
    /// Beginnings of font names. A name that is one word of letters must not go on with a letter ("VNI-Times", not "Vnitra").
    /// </summary>
    private static readonly (string Opening, string Charset)[] Families =
    [
        (".Vn", VietnameseTables.Tcvn3.Name),
        ("VnTime", VietnameseTables.Tcvn3.Name),
        ("TCVN", VietnameseTables.Tcvn3.Name),
        ("VNI", VniWindows.Name),
        ("VPS", VietnameseTables.Vps.Name),
        ("VISCII", VietnameseTables.Viscii.Name),
        ("VI Times", VietnameseTables.Viscii.Name),
        ("VI Arial", VietnameseTables.Viscii.Name),
        ("HoangYen", VietnameseTables.Viscii.Name),
        ("MinhQuan", VietnameseTables.Viscii.Name),
        ("MinhQuân", VietnameseTables.Viscii.Name),
        ("PhuongThao", VietnameseTables.Viscii.Name),
        ("ThaHuong", VietnameseTables.Viscii.Name),
        ("UHoai", VietnameseTables.Viscii.Name),
        ("UHoài", VietnameseTables.Viscii.Name),
    ];

    /// <returns>Null for a font that shows Unicode as it is, and for one of another script.</returns>
    public static LegacyFont? Find(string? name)
    {
        name = name?.Trim() ?? "";
        var tcvn3 = VietnameseTables.Tcvn3.Name;
        foreach (var (opening, charset) in Families)
        {
            if (name.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                var isCapital = charset == tcvn3 && name.EndsWith('H') | name.EndsWith('h');
                var next = name.AsSpan(opening.Length);
                return opening[0] == '.' || next.IsEmpty || !char.IsLetter(next[0]) || (isCapital && next.Length == 1)
                    ? new LegacyFont(charset, isCapital)
                    : null;
            }
        }

        // Some programs leave out the dot: "VnArialNarrow".
        return name.StartsWith("Vn", StringComparison.Ordinal) && name.Length > 4 && char.IsAsciiLetterUpper(name[2])
            ? new LegacyFont(tcvn3, name[^1] == 'H')
            : null;
    }

    /// <summary>What a reader of the font sees. Characters that the font does not redraw come back as they are.</summary>
    public string Decode(string text)
    {
        var letters = Charset == VniWindows.Name ? DecodeVni(text) : DecodeTable(text);
        return Capitals ? letters.ToUpperInvariant()
            : Charset == VietnameseTables.Tcvn3.Name ? FontCapitals.Restore(letters)
            : letters;
    }

    private string DecodeTable(string text) =>
        string.Create(
            text.Length,
            (Text: text, Charset),
            static (letters, source) =>
            {
                for (var i = 0; i < letters.Length; i++)
                {
                    var raw = source.Text[i];
                    var value = ToByte(raw);
                    var letter = value < 0x80 ? raw : VietnameseCandidates.Decode(source.Charset, [(byte)value])![0];
                    letters[i] = VietnameseLetters.IsMarked(letter) && !IsMissing(source.Charset, letter) ? letter : raw;
                }
            }
        );

    /// <summary>Fonts of TCVN3 have no capitals with tones: the codes of the standard show typographic signs there.</summary>
    private static bool IsMissing(string charset, char letter) =>
        charset == VietnameseTables.Tcvn3.Name
        && char.IsUpper(letter)
        && VietnameseLetters.TrySplit(letter, out _, out var tone)
        && tone != Tone.None;

    private static string DecodeVni(string text)
    {
        var letters = new System.Text.StringBuilder(text.Length);
        var bytes = new List<byte>(text.Length);
        foreach (var c in text)
        {
            var value = ToByte(c);
            if (value >= 0)
            {
                bytes.Add((byte)value);
                continue;
            }

            letters.Append(VniWindows.Decode([.. bytes])).Append(c);
            bytes.Clear();
        }

        return letters.Append(VniWindows.Decode([.. bytes])).ToString();
    }

    /// <summary>-1 for a character that no byte shows. Symbol fonts have their bytes in the private use area.</summary>
    private static int ToByte(char c) => c is >= '\uF020' and <= '\uF0FF' ? c - '\uF000' : ReaderTable.ForCodePage(1252).ToByte(c);
}
