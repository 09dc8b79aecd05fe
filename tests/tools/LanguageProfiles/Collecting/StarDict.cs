using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace IctPipeline.Tools.LanguageProfiles.Collecting;

/// <summary>
/// Reads the words of a StarDict dictionary (<c>.tar.gz</c>): head words, and a share of the inflected forms that lead to them, drawn by
/// their hash, since an agglutinating language has hundreds of each word.
/// </summary>
internal static class StarDict
{
    private const int BytesOfAnArticle = 8;
    private const int BytesOfALink = 4;
    private const int MostForms = 40_000;

    public static IEnumerable<string> Words(string path)
    {
        var words = new HashSet<string>();
        var forms = new HashSet<string>();
        using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var archive = new TarReader(gzip);
        while (archive.GetNextEntry(copyData: true) is { } entry)
        {
            if (entry.Name.EndsWith(".idx", StringComparison.Ordinal))
            {
                words.UnionWith(Entries(entry.DataStream!, BytesOfAnArticle));
            }
            else if (entry.Name.EndsWith(".syn", StringComparison.Ordinal))
            {
                forms.UnionWith(Entries(entry.DataStream!, BytesOfALink));
            }
        }

        return words.Concat(forms.OrderBy(Hash).ThenBy(f => f, StringComparer.Ordinal).Take(MostForms)).Distinct();
    }

    private static IEnumerable<string> Entries(Stream stream, int trailer)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        var data = buffer.ToArray();
        for (var at = 0; at < data.Length; )
        {
            var end = Array.IndexOf(data, (byte)0, at);
            yield return Encoding.UTF8.GetString(data, at, end - at);
            at = end + 1 + trailer;
        }
    }

    /// <summary>FNV-1a: the same in every process.</summary>
    private static uint Hash(string word) => word.Aggregate(2166136261, (hash, c) => (hash ^ c) * 16777619);
}
