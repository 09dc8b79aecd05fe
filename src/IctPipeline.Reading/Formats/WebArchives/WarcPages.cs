using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Formats.WebArchives;

/// <summary>The pages in the records of a web archive.</summary>
internal static class WarcPages
{
    /// <param name="pages">Counts and names them; of several archives in one file it is the same.</param>
    /// <param name="damaged">Called behind the last page where a part of the archive could not be read.</param>
    public static IEnumerable<FilePart> Read(
        ReadOnlyMemory<byte> bytes,
        RecordedPages pages,
        ExpansionBudget budget,
        FileContext archive,
        Action damaged
    )
    {
        using IWarcSource source = Signatures.IsGzip(bytes.Span) ? new GzipMembers(bytes, budget, archive.Budget) : new PlainBytes(bytes);
        var records = new WarcRecords(new WarcInput(source), archive);
        var body = new HttpBody(budget, archive);
        var faults = 0;
        foreach (var record in records.Read())
        {
            if (record.Damage is not null && !IsPage(record))
            {
                faults++;
            }
            else if (PartOf(record, pages, body) is { } part)
            {
                yield return part;
            }
        }

        if (faults + records.Gaps + source.Faults > 0)
        {
            damaged();
        }
    }

    private static FilePart? PartOf(WarcRecord record, RecordedPages pages, HttpBody body)
    {
        if (!IsPage(record))
        {
            return pages.PassOver(record.Type is "revisit" ? "that repeat others (revisit)" : $"that are no pages ({Kind(record)})");
        }

        if (record.Damage is { } damage)
        {
            return pages.Refuse(record.Address!, $"its record {damage}");
        }

        var fetched = record["WARC-Date"] is { } date ? new DateClue(date, DatePlace.Saved, "WARC-Date") : null;
        if (record.Type != "response")
        {
            return pages.Open(new RecordedAnswer(record.Address, 200, record["Content-Type"], fetched, () => record.Block));
        }

        if (HttpResponse.Parse(record.Block) is not { } response)
        {
            return pages.PassOver("that are no answers of the web");
        }

        return
            record["WARC-Truncated"] is { } why
            && response.Status == 200
            && response.ContentType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true
            ? pages.Refuse(record.Address!, $"the recorder cut it off ({why})")
            : pages.Open(new RecordedAnswer(record.Address, response.Status, response.ContentType, fetched, () => body.Decode(response)));
    }

    private static bool IsPage(WarcRecord record) =>
        record.Type is "response" or "resource" or "conversion"
        && record.Address?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true;

    private static string Kind(WarcRecord record) =>
        record.Type is "warcinfo" or "request" or "metadata" or "continuation" ? record.Type : "others";
}
