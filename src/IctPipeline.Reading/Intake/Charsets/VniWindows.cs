using System.Collections.Frozen;
using System.Text;
using IctPipeline.Reading.Language.Vietnamese;

namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>
/// VNI-Windows: a base letter in ASCII and, for most marked letters, a second byte that carries shape and tone ("Vieät Nam" is "Việt Nam").
/// </summary>
internal static class VniWindows
{
    public const string Name = "VNI-Windows";

    /// <summary>Second bytes, as Latin-1 characters, with the shape they give to a, e, o and the tone.</summary>
    private const string Plain = "øùûõï";
    private const string Circumflex = "âàáåãä";
    private const string Breve = "êèéúüë";

    private static readonly Tone[] PlainTones = [Tone.Grave, Tone.Acute, Tone.Hook, Tone.Tilde, Tone.DotBelow];
    private static readonly Tone[] ShapeTones = [Tone.None, Tone.Grave, Tone.Acute, Tone.Hook, Tone.Tilde, Tone.DotBelow];

    private static readonly FrozenDictionary<(char, char), char> Pairs = BuildPairs();

    private static readonly FrozenDictionary<char, char> Singles = new Dictionary<char, char>
    {
        ['ô'] = 'ơ',
        ['ö'] = 'ư',
        ['ñ'] = 'đ',
        ['ì'] = 'ì',
        ['í'] = 'í',
        ['æ'] = 'ỉ',
        ['ó'] = 'ĩ',
        ['ò'] = 'ị',
        ['î'] = 'ỵ',
        ['Ô'] = 'Ơ',
        ['Ö'] = 'Ư',
        ['Ñ'] = 'Đ',
        ['Ì'] = 'Ì',
        ['Í'] = 'Í',
        ['Æ'] = 'Ỉ',
        ['Ó'] = 'Ĩ',
        ['Ò'] = 'Ị',
        ['Î'] = 'Ỵ',
    }.ToFrozenDictionary();

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            var c = (char)bytes[i];
            if (
                i + 1 < bytes.Length
                && bytes[i + 1] >= 0x80
                && Pairs.TryGetValue((c, char.ToLowerInvariant((char)bytes[i + 1])), out var pair)
            )
            {
                text.Append(pair);
                i++;
            }
            else
            {
                text.Append(c >= 0x80 && Singles.TryGetValue(c, out var single) ? single : Windows1252(c));
            }
        }

        return text.ToString();
    }

    /// <summary>The inverse, for tests and for making fixtures.</summary>
    public static byte[] Encode(string text)
    {
        var bytes = new List<byte>(text.Length * 2);
        var pairs = Pairs.GroupBy(entry => entry.Value).ToDictionary(entries => entries.Key, entries => entries.First().Key);
        var singles = Singles.ToDictionary(entry => entry.Value, entry => entry.Key);
        foreach (var c in text)
        {
            var pair = pairs.GetValueOrDefault(c);
            var single = singles.GetValueOrDefault(c);
            if (c < 0x80)
            {
                bytes.Add((byte)c);
            }
            else if (single != default)
            {
                bytes.Add((byte)single);
            }
            else if (pair != default)
            {
                bytes.Add((byte)pair.Item1);
                bytes.Add((byte)(char.IsUpper(c) ? char.ToUpperInvariant(pair.Item2) : pair.Item2));
            }
            else
            {
                bytes.AddRange(CodePages.Get(1252).GetBytes(c.ToString()));
            }
        }

        return [.. bytes];
    }

    private static FrozenDictionary<(char, char), char> BuildPairs()
    {
        var pairs = new Dictionary<(char, char), char>();
        // Bases as they stand in a file: ơ and ư are the single bytes ô and ö.
        foreach (var (stored, letter) in new[] { ('a', 'a'), ('e', 'e'), ('o', 'o'), ('u', 'u'), ('y', 'y'), ('ô', 'ơ'), ('ö', 'ư') })
        {
            Add(pairs, stored, letter, Plain, PlainTones);
        }

        foreach (var (stored, letter) in new[] { ('a', 'â'), ('e', 'ê'), ('o', 'ô') })
        {
            Add(pairs, stored, letter, Circumflex, ShapeTones);
        }

        Add(pairs, 'a', 'ă', Breve, ShapeTones);
        return pairs.ToFrozenDictionary();
    }

    private static void Add(Dictionary<(char, char), char> pairs, char stored, char letter, string marks, Tone[] tones)
    {
        for (var i = 0; i < marks.Length; i++)
        {
            var joined = VietnameseLetters.Join(letter, tones[i]);
            pairs[(stored, marks[i])] = joined;
            pairs[(char.ToUpperInvariant(stored), marks[i])] = char.ToUpperInvariant(joined);
        }
    }

    private static char Windows1252(char c) => c is >= '\u0080' and <= '\u009F' ? CodePages.Get(1252).GetString([(byte)c])[0] : c;
}
