using System.Text.RegularExpressions;
using IctPipeline.Reading.Language;
using IctPipeline.Reading.Language.Vietnamese;

namespace IctPipeline.Reading.Formats.FrontMatter;

/// <summary>
/// Keys that sites in several languages give once for each: "title: {en: …, ko: …}", "title_en: …". The one in the post's language is
/// meant; the others keep their language in their name.
/// </summary>
internal static partial class LocalizedKeys
{
    private const int SampleLength = 4000;

    /// <param name="keys">Of the front matter.</param>
    /// <param name="path">The file's: "post.ko.md" and "ko/post.md" name the language.</param>
    /// <param name="body">Its letters tell the language where nothing names it.</param>
    public static IReadOnlyList<KeyValuePair<string, MetaValue>> Settle(
        IReadOnlyList<KeyValuePair<string, MetaValue>> keys,
        string path,
        ReadOnlySpan<char> body
    )
    {
        if (!keys.Any(pair => IsMap(pair) || Suffixed(pair) is not null))
        {
            return keys;
        }

        var language =
            keys.FirstOrDefault(pair => MetaKeys.Canonical(pair.Key) == "language").Value?.Text
            ?? (InPath().Match(path) is { Success: true } match ? match.Groups["code"].Value : Guess(body));
        var settled = new List<KeyValuePair<string, MetaValue>>();
        foreach (var pair in keys)
        {
            if (!IsMap(pair))
            {
                settled.Add(pair);
                continue;
            }

            var map = pair.Value.Map!;
            var chosen = Choose(map, entry => entry.Key, language);
            settled.Add(new(pair.Key, chosen.Value));
            settled.AddRange(
                map.Where(entry => entry.Key != chosen.Key)
                    .Select(entry => new KeyValuePair<string, MetaValue>($"{pair.Key}.{entry.Key}", entry.Value))
            );
        }

        foreach (
            var group in keys.Where(pair => Suffixed(pair) is not null)
                .GroupBy(pair => Suffixed(pair)!.Value.Base, StringComparer.Ordinal)
                .ToList()
        )
        {
            if (!settled.Exists(pair => MetaKeys.Canonical(pair.Key) == MetaKeys.Canonical(group.Key)))
            {
                var chosen = Choose(group.ToList(), pair => Suffixed(pair)!.Value.Language, language);
                settled[settled.IndexOf(chosen)] = new(group.Key, chosen.Value);
            }
        }

        return settled;
    }

    private static bool IsMap(KeyValuePair<string, MetaValue> pair) =>
        pair.Value.Map is { Count: > 0 } map
        && MetaKeys.Canonical(pair.Key) is "title" or "lead" or "tags" or "categories" or "category" or "author"
        && map.All(entry => Code().IsMatch(entry.Key));

    private static (string Base, string Language)? Suffixed(KeyValuePair<string, MetaValue> pair) =>
        pair.Value.Text is not null
        && Suffix().Match(pair.Key) is { Success: true } match
        && MetaKeys.Canonical(match.Groups["base"].Value) is "title" or "lead"
            ? (match.Groups["base"].Value, match.Groups["code"].Value)
            : null;

    private static KeyValuePair<string, MetaValue> Choose(
        IReadOnlyList<KeyValuePair<string, MetaValue>> from,
        Func<KeyValuePair<string, MetaValue>, string> language,
        string? wanted
    )
    {
        foreach (var length in new[] { 8, 2 })
        {
            foreach (var entry in from)
            {
                if (!entry.Value.IsNull && wanted is not null && Same(language(entry), wanted, length))
                {
                    return entry;
                }
            }
        }

        var filled = from.FirstOrDefault(entry => !entry.Value.IsNull);
        return filled.Key is null ? from[0] : filled;
    }

    private static bool Same(string one, string other, int length) =>
        one.AsSpan(0, Math.Min(one.Length, length))
            .Equals(other.AsSpan(0, Math.Min(other.Length, length)), StringComparison.OrdinalIgnoreCase);

    /// <summary>By the script; null for Latin letters without Vietnamese marks is English as often as anything else.</summary>
    private static string? Guess(ReadOnlySpan<char> body)
    {
        var (hangul, kana, han, cyrillic, thai, vietnamese) = (0, 0, 0, 0, 0, 0);
        foreach (var c in body[..Math.Min(body.Length, SampleLength)])
        {
            hangul += c is >= '\uAC00' and <= '\uD7A3' ? 1 : 0;
            kana += c is >= '\u3040' and <= '\u30FF' ? 1 : 0;
            han += c is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
            cyrillic += c is >= '\u0400' and <= '\u04FF' ? 1 : 0;
            thai += c is >= '\u0E00' and <= '\u0E7F' ? 1 : 0;
            vietnamese += VietnameseLetters.IsMarked(c) ? 1 : 0;
        }

        var most = Math.Max(Math.Max(Math.Max(hangul, kana), Math.Max(han, cyrillic)), Math.Max(thai, vietnamese));
        return most < 5 ? "en"
            : most == hangul ? "ko"
            : kana > most / 5 ? "ja"
            : most == han ? "zh"
            : most == cyrillic ? "ru"
            : most == thai ? "th"
            : "vi";
    }

    [GeneratedRegex(@"\A[a-z]{2}(?:[-_][A-Za-z]{2,4})?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex(@"\A(?<base>[A-Za-z]{4,})[_.\-](?<code>[a-z]{2}(?:[-_][A-Za-z]{2,4})?)\z", RegexOptions.NonBacktracking)]
    private static partial Regex Suffix();

    [GeneratedRegex(
        @"(?:\A|/)(?<code>[a-z]{2}(?:-[A-Za-z]{2,4})?)/|\.(?<code>[a-z]{2}(?:-[A-Za-z]{2,4})?)\.[a-z]+\z",
        RegexOptions.None,
        1000
    )]
    private static partial Regex InPath();
}
