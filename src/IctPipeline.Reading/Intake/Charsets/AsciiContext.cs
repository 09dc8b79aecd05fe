using System.Buffers;

namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>
/// What the ASCII words of a file say about its language. In a text with three accents the words without any tell more than
/// the accents do. English words tell little: they are markup, code, names and the other half of a translation. Where nearly
/// all words are ASCII, each word of another script is a surprise.
/// </summary>
internal sealed class AsciiContext
{
    private const int MaxBytes = 3000;

    /// <summary>Part of the difference between two languages that counts: the words of a text resemble each other.</summary>
    private const double Weight = 0.3;

    private const int Most = 200 * LetterModels.UnitsPerBit;

    /// <summary>
    /// What it costs at most that an English text has names or words of another language: a longer text makes them no less likely.
    /// </summary>
    private const int Guest = 12 * LetterModels.UnitsPerBit;

    /// <summary>What an English word costs in a text of another language, beyond what it costs in an English one.</summary>
    private const int Borrowing = LetterModels.UnitsPerBit;

    private static readonly SearchValues<byte> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private readonly byte[] _text;
    private readonly Dictionary<string, int> _costs = [];
    private readonly int _least;
    private readonly int _otherScript;

    public AsciiContext(ReadOnlySpan<byte> bytes)
    {
        _text = Around(bytes);
        var words = Words(_text);
        var english = words.Select(word => LetterModels.Instance.Alphabet("en").OfWord(_text.AsSpan(word))).ToList();
        foreach (var language in LegacyCharset.LatinLanguages)
        {
            var alphabet = LetterModels.Instance.Alphabet(language);
            var borrowing = language == "en" ? 0 : Borrowing;
            _costs[language] = words.Select((word, i) => Math.Min(alphabet.OfWord(_text.AsSpan(word)), english[i] + borrowing)).Sum();
        }

        // A rare language that fits even better is no reason against those that fit well.
        _least = _costs.Where(pair => !LegacyCharset.IsRare(pair.Key)).Min(pair => pair.Value);
        _otherScript = OtherScript(_text);
    }

    /// <summary>What speaks against a language, in the units of <see cref="LetterModels"/>.</summary>
    public int Against(string language) =>
        !_costs.TryGetValue(language, out var cost) ? _otherScript : Math.Min(Against(cost), Against(_costs["en"]) + Guest);

    private int Against(int cost) => Math.Clamp((int)((cost - _least) * Weight), 0, Most);

    private static List<Range> Words(ReadOnlySpan<byte> text)
    {
        var words = new List<Range>();
        for (var start = text.IndexOfAny(Letters); start >= 0; )
        {
            var length = text[start..].IndexOfAnyExcept(Letters);
            var end = length < 0 ? text.Length : start + length;
            words.Add(start..end);
            var next = text[end..].IndexOfAny(Letters);
            start = next < 0 ? -1 : end + next;
        }

        return words;
    }

    /// <summary>-log2 of the share of words that would be of another script, for each of them.</summary>
    private static int OtherScript(ReadOnlySpan<byte> text)
    {
        var (ascii, other) = (0, 0);
        foreach (var range in text.SplitAny(" \t\r\n"u8))
        {
            var word = text[range];
            if (word.ContainsAnyInRange((byte)0x80, (byte)0xFF))
            {
                other++;
            }
            else if (word.IndexOfAnyInRange((byte)'a', (byte)'z') >= 0)
            {
                ascii++;
            }
        }

        return other == 0 ? 0 : (int)(other * Math.Log2((ascii + other) / (double)other) * LetterModels.UnitsPerBit);
    }

    /// <summary>The bytes around the first ones outside ASCII, without tags that are all ASCII.</summary>
    private static byte[] Around(ReadOnlySpan<byte> bytes)
    {
        var first = Math.Max(0, bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF));
        bytes = bytes[Math.Max(0, first - (MaxBytes / 2))..];
        var text = new List<byte>(MaxBytes);
        while (text.Count < MaxBytes && !bytes.IsEmpty)
        {
            var tag = bytes.IndexOf((byte)'<');
            var length = Math.Min(tag < 0 ? bytes.Length : tag, MaxBytes - text.Count);
            text.AddRange(bytes[..length]);
            bytes = bytes[length..];
            var skip = TagLength(bytes);
            text.AddRange(skip == 0 && !bytes.IsEmpty ? bytes[..1] : " "u8);
            bytes = bytes[(skip == 0 && !bytes.IsEmpty ? 1 : skip)..];
        }

        return [.. text];
    }

    /// <summary>0 where no tag begins, as behind "&lt;" in a formula, or where it holds text.</summary>
    private static int TagLength(ReadOnlySpan<byte> bytes)
    {
        if (
            bytes.Length < 3
            || bytes[0] != (byte)'<'
            || !(char.IsAsciiLetter((char)bytes[1]) || bytes[1] is (byte)'/' or (byte)'!' or (byte)'?')
        )
        {
            return 0;
        }

        var length = bytes.IndexOf((byte)'>') + 1;
        return bytes[..length].ContainsAnyInRange((byte)0x80, (byte)0xFF) ? 0 : length;
    }
}
