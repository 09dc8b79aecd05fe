using System.Globalization;
using System.Text;

namespace IctPipeline.LocalAnalysis.LanguageIdentification;

/// <summary>
/// Script and lower-case form of every UTF-16 code unit, and the compositions needed to read decomposed text (NFD) without allocating.
/// Immutable; computed from the runtime's Unicode data when first used.
/// </summary>
internal sealed class CharacterTable
{
    private readonly Script[] _scripts = new Script[char.MaxValue + 1];
    private readonly char[] _folded = new char[char.MaxValue + 1];
    private readonly Dictionary<uint, char> _compositions = [];

    public CharacterTable()
    {
        foreach (var (first, last, script) in ScriptRanges.Blocks)
        {
            for (int c = first; c <= last; c++)
            {
                _scripts[c] = Classify((char)c, script);
                _folded[c] = Fold((char)c);
            }
        }

        _scripts['\u00D7'] = _scripts['\u00F7'] = Script.None;
        _scripts['\u00AD'] = _scripts['\u200C'] = _scripts['\u200D'] = _scripts['\u2060'] = Script.Ignored;
        AddCompositions('\u00C0', '\u024F');
        AddCompositions('\u1E00', '\u1EFF');
        AddCompositions('\u0386', '\u03CE');
        AddCompositions('\u0400', '\u045F');
    }

    public ReadOnlySpan<Script> Scripts => _scripts;

    public ReadOnlySpan<char> Folded => _folded;

    /// <summary>The single character for a letter and a mark after it; the letter itself where there is none.</summary>
    public char Compose(char letter, char mark) => _compositions.GetValueOrDefault(Key(letter, mark), letter);

    private static uint Key(char letter, char mark) => ((uint)letter << 16) | mark;

    private static Script Classify(char c, Script script) =>
        char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.LetterNumber => script,
            UnicodeCategory.ModifierLetter => c == '\u0640' ? Script.Ignored : script,
            UnicodeCategory.SpacingCombiningMark or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => script
                is Script.Arabic
                    or Script.Hebrew
                    or Script.Syriac
                ? Script.Ignored
                : script,
            _ => Script.None,
        };

    private static char Fold(char c) =>
        c switch
        {
            'İ' => 'i',
            >= '\uFF21' and <= '\uFF3A' => (char)(c - '\uFF21' + 'a'),
            >= '\uFF41' and <= '\uFF5A' => (char)(c - '\uFF41' + 'a'),
            'ş' or 'Ş' => 'ş',
            'ţ' or 'Ţ' => 'ț',
            _ => char.ToLowerInvariant(c),
        };

    private void AddCompositions(char first, char last)
    {
        for (var c = first; c <= last; c++)
        {
            var parts = char.ToLowerInvariant(c).ToString().Normalize(NormalizationForm.FormD);
            if (parts.Length > 1 && parts[..^1].Normalize(NormalizationForm.FormC) is [var letter])
            {
                _compositions[Key(letter, parts[^1])] = _folded[c];
            }
        }
    }
}
