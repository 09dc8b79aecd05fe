using System.Globalization;
using System.Text;

namespace IctPipeline.Reading.Formats.WebArchives;

/// <summary>A record of a web archive (ISO 28500).</summary>
/// <param name="Fields">Of its head, by name in any case.</param>
/// <param name="Block">What it holds; stays where it is until the next record is asked for.</param>
/// <param name="Damage">Why it can't be read, as the rest of a sentence; null where it is whole.</param>
internal sealed record WarcRecord(IReadOnlyDictionary<string, string> Fields, ReadOnlyMemory<byte> Block, string? Damage = null)
{
    private static readonly WarcRecord Unreadable = new(new Dictionary<string, string>(), default, "has a head that can't be read");

    public string Type => this["WARC-Type"]?.ToLowerInvariant() ?? "";

    /// <summary>Some programs put brackets around it.</summary>
    public string? Address => this["WARC-Target-URI"]?.Trim('<', '>', ' ') is { Length: > 0 } address ? address : null;

    /// <summary>A field's value; null where there is none, or it is empty.</summary>
    public string? this[string name] => Fields.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>Bytes of the block; null where the head does not tell.</summary>
    public long? Length =>
        long.TryParse(this["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    /// <param name="head">From "WARC/" to the blank line.</param>
    public static WarcRecord FromHead(ReadOnlySpan<byte> head)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var last = "";
        var isFirst = true;
        foreach (var line in Encoding.UTF8.GetString(head).AsSpan().EnumerateLines())
        {
            var colon = line.IndexOf(':');
            if (isFirst || line.IsWhiteSpace())
            {
                isFirst = false;
            }
            else if (line[0] is ' ' or '\t' && last.Length > 0)
            {
                fields[last] += " " + line.Trim().ToString();
            }
            else if (colon > 0)
            {
                last = line[..colon].Trim().ToString();
                fields.TryAdd(last, line[(colon + 1)..].Trim().ToString());
            }
            else
            {
                return Unreadable;
            }
        }

        return new WarcRecord(fields, default);
    }
}
