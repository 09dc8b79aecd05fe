using System.Collections.Frozen;
using System.IO.Compression;
using System.Text;

namespace IctPipeline.Reading.Intake.Charsets;

/// <summary>
/// What letters cost in each language, from <c>letters.bin</c> beside this file: <c>tests/tools/LanguageProfiles letters</c> counts them in
/// public word lists and sentences. Read once, when the first file comes that is not in Unicode.
/// </summary>
internal sealed class LetterModels
{
    /// <summary>Costs are in this part of a bit.</summary>
    public const int UnitsPerBit = 16;

    /// <summary>Hebrew whose letters stand in the order in which they are seen, from the left: old pages in ISO-8859-8.</summary>
    public const string VisualHebrew = "he-visual";

    private const string Resource = "letters.bin";

    private static readonly Lazy<LetterModels> Loaded = new(Load);

    private readonly FrozenDictionary<string, PairCosts> _alphabets;
    private readonly FrozenDictionary<string, CharacterCosts> _eastAsian;

    private LetterModels(Dictionary<string, PairCosts> alphabets, Dictionary<string, CharacterCosts> eastAsian)
    {
        _alphabets = alphabets.ToFrozenDictionary();
        _eastAsian = eastAsian.ToFrozenDictionary();
    }

    public static LetterModels Instance => Loaded.Value;

    /// <summary>A language that is written with an alphabet.</summary>
    public PairCosts Alphabet(string language) => _alphabets[language];

    /// <summary>Chinese, Japanese or Korean.</summary>
    public CharacterCosts EastAsian(string language) => _eastAsian[language];

    private static LetterModels Load()
    {
        using var resource =
            typeof(LetterModels).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks {Resource}.");
        using var expanded = new BrotliStream(resource, CompressionMode.Decompress);
        using var reader = new BinaryReader(expanded, Encoding.UTF8);
        var alphabets = new Dictionary<string, PairCosts>(StringComparer.Ordinal);
        for (var left = reader.ReadByte(); left > 0; left--)
        {
            var language = reader.ReadString();
            var alphabet = reader.ReadString();
            alphabets[language] = new PairCosts(alphabet, reader.ReadBytes((alphabet.Length + 1) * (alphabet.Length + 1)));
        }

        alphabets[VisualHebrew] = alphabets["he"].Backwards();
        var eastAsian = new Dictionary<string, CharacterCosts>(StringComparer.Ordinal);
        for (var left = reader.ReadByte(); left > 0; left--)
        {
            var language = reader.ReadString();
            var costs = new Dictionary<char, byte>();
            for (var count = reader.ReadUInt16(); count > 0; count--)
            {
                costs[(char)reader.ReadUInt16()] = reader.ReadByte();
            }

            eastAsian[language] = new CharacterCosts(costs);
        }

        return new LetterModels(alphabets, eastAsian);
    }
}
