using System.Text;
using System.Text.Unicode;
using IctPipeline.Reading.Intake.Charsets;

namespace IctPipeline.Reading.Formats.Archives;

/// <summary>
/// Names of members in whatever charset the packing program used. Short names tell little, so all names of an archive that don't say
/// their charset are decoded together, as a file is.
/// </summary>
internal static class MemberNames
{
    /// <summary>What the first ZIP programs used; every byte is a character in it.</summary>
    private const int Dos = 437;

    public static string[] Decode(IReadOnlyList<ReadOnlyMemory<byte>> names)
    {
        var open = Enumerable.Range(0, names.Count).Where(i => !Utf8.IsValid(names[i].Span)).ToList();
        var decoded = names.Select(name => Encoding.UTF8.GetString(name.Span)).ToArray();
        if (open.Count == 0)
        {
            return decoded;
        }

        byte[] joined = [.. open.SelectMany((i, nth) => nth == 0 ? names[i].ToArray() : [(byte)'\n', .. names[i].Span])];
        var lines = LegacyCharsets.Decode(joined, null).Text.Split('\n');
        var isWhole = lines.Length == open.Count && !Array.Exists(lines, line => line.Contains('\uFFFD'));
        for (var k = 0; k < open.Count; k++)
        {
            decoded[open[k]] = isWhole ? lines[k] : CodePages.Get(Dos).GetString(names[open[k]].Span);
        }

        return decoded;
    }
}
