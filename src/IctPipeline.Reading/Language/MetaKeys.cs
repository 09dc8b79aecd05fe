using System.Collections.Frozen;
using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Language;

/// <summary>The names that site generators and exports give to the same thing.</summary>
internal static class MetaKeys
{
    private static readonly FrozenDictionary<string, string> Names = Build();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>
    /// The meaning of a key, written in any case and with any of "_", "-" and "." in it; null for one without a meaning here.
    /// </summary>
    public static string? Canonical(string key)
    {
        Span<char> plain = stackalloc char[32];
        var length = 0;
        foreach (var c in key)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (length == plain.Length)
                {
                    return null;
                }

                plain[length++] = char.ToLowerInvariant(c);
            }
        }

        return Lookup.TryGetValue(plain[..length], out var meaning) ? meaning : null;
    }

    private static FrozenDictionary<string, string> Build()
    {
        var table = WordTable.Load("meta-keys.tsv");
        return table
            .Kinds.SelectMany(meaning => table[meaning], (meaning, key) => KeyValuePair.Create(key, meaning))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }
}
