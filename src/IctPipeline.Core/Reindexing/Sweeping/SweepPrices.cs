using IctPipeline.Core.Analysis.Usage;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;

namespace IctPipeline.Core.Reindexing.Sweeping;

/// <summary>
/// What a job costs, before anybody has read anything. Request units follow the service's published examples (an item of
/// 1 KB: read 1, write 5.5; of 100 KB: read 10, write 50; learn.microsoft.com, "Request Units in Azure Cosmos DB"), with a straight
/// line in between. They tell ten from ten thousand; the bill is the bill.
/// </summary>
internal sealed class SweepPrices(SweepTarget target)
{
    /// <summary>
    /// A stored document has about so many bytes for each character of its body: Vietnamese in UTF-8, mentions, the rest.
    /// </summary>
    private const double BytesPerCharacter = 2.0;

    private const double FixedKilobytes = 3;

    /// <summary>Look at whether a failure is open; query what a blob that is gone has.</summary>
    private const double SmallRead = 1;
    private const double SmallQuery = 3;

    /// <summary>Text records of a job, at most: each paid feature by itself.</summary>
    /// <param name="size">Bytes of the blob. Where no document is known they stand for its characters: a text has no more.</param>
    public long TextRecordsOf(SweepNeed need, DocumentSummary? document, long size)
    {
        var features = need.Request switch
        {
            null or { Scope: RefreshScope.Assembly } => AnalysisFeatures.None,
            { Features: var some and not AnalysisFeatures.None } => some,
            // A stored text that the same model analysed is not paid for again, even if its file is read.
            { Scope: RefreshScope.Read } when IsSameText(need, document) => AnalysisFeatures.None,
            _ => target.Features,
        };
        var paid = (features & target.PaidFeatures).Each().Count();
        var characters = need.Reason == SweepReason.Changed || document is null ? size : document.CharacterCount;
        return paid == 0 ? 0 : (long)paid * TextRecords.Count((int)Math.Min(characters, int.MaxValue));
    }

    public static double RequestUnitsOf(SweepNeed need, DocumentSummary? document, long size)
    {
        var kilobytes = FixedKilobytes + ((document?.CharacterCount ?? size) * BytesPerCharacter / 1024);
        var read = 1 + (0.09 * (kilobytes - 1));
        return need.Reason == SweepReason.Gone
            ? read + SmallQuery + SmallQuery + Write(FixedKilobytes)
            : read + SmallRead + Write(kilobytes);
    }

    private static double Write(double kilobytes) => 5.5 + (0.45 * (kilobytes - 1));

    private bool IsSameText(SweepNeed need, DocumentSummary? document) =>
        need.Reason == SweepReason.PipelineVersion && document?.Analysis.ModelVersion == target.ModelVersion;
}
