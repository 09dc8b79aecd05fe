using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using IctPipeline.Reading.Language.Text;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.Office;

/// <summary>
/// Names of styles. Word writes those of its own in English whatever its language; other editors translate them, and styles for authors are
/// made by their users.
/// </summary>
internal static class StyleNames
{
    private static readonly WordTable Table = WordTable.Load("style-names.tsv");

    private static readonly FrozenDictionary<string, StyleMeaning> Known = Build(
        (Table["title"], new StyleMeaning(BlockKind.Heading, 1, StyleRole.Title)),
        (Table["subtitle"], new StyleMeaning(BlockKind.Paragraph, Role: StyleRole.Subtitle)),
        (Table["author"], new StyleMeaning(BlockKind.Paragraph, Role: StyleRole.Author)),
        (Table["date"], new StyleMeaning(BlockKind.Paragraph, Role: StyleRole.Date)),
        (Table["quote"], new StyleMeaning(BlockKind.Quote)),
        (Table["prompt"], new StyleMeaning(BlockKind.Paragraph, IsPrompt: true))
    );

    private static readonly FrozenSet<string> Headings = Table["heading"].Select(Key).ToFrozenSet(StringComparer.Ordinal);

    /// <returns>Null for a name that means nothing here.</returns>
    public static StyleMeaning? Find(string name)
    {
        // "heading 1,H1": Word lists a style's other names after commas.
        foreach (var alias in name.Split(','))
        {
            var key = Key(alias);
            if (Known.TryGetValue(key, out var meaning))
            {
                return meaning;
            }

            if (key is [.. var word, >= '1' and <= '9' and var level] && Headings.Contains(word))
            {
                return new StyleMeaning(BlockKind.Heading, Math.Min(6, level - '0'));
            }
        }

        return null;
    }

    private static FrozenDictionary<string, StyleMeaning> Build(params ReadOnlySpan<(string[] Names, StyleMeaning Meaning)> kinds)
    {
        var known = new Dictionary<string, StyleMeaning>(StringComparer.Ordinal);
        foreach (var (names, meaning) in kinds)
        {
            foreach (var name in names)
            {
                known.Add(Key(name), meaning);
            }
        }

        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(c))
            {
                key.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }
}
