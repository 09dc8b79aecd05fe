using IctPipeline.Web.Actions;
using IctPipeline.Web.Api;
using IctPipeline.Web.Shared;

namespace IctPipeline.Web.Sweeps;

/// <summary>What a sweep is to be about, as the form asks for it.</summary>
internal static class SweepQuery
{
    /// <summary>Values of the form that are kept from the first page to the order.</summary>
    public static readonly IReadOnlyList<string> Fields = ["prefix", "format", "language", "before", "what"];

    /// <exception cref="BadHttpRequestException">A value is none; the message is for a person.</exception>
    public static SweepWish Read(ActionValues values)
    {
        var before = values["before"];
        if (before is not null && DayText.First(before) is null)
        {
            throw new BadHttpRequestException($"“{before}” is no day. Write it like {DayText.Example}.");
        }

        return new SweepWish
        {
            Prefix = values["prefix"],
            Format = values["format"],
            Language = values["language"],
            IngestedBefore = before is null ? null : DayText.Write(DayText.First(before)!.Value),
            StaleOnly = values["what"] == "stale",
            FailedOnly = values["what"] == "failed",
            Force = values["what"] == "everything",
            DryRun = true,
        };
    }

    /// <summary>The same in words.</summary>
    public static string Describe(SweepWish wish)
    {
        var what =
            wish.StaleOnly ? "documents that an older version made"
            : wish.FailedOnly ? "files with an open failure"
            : wish.Force ? "all files, also those that are up to date"
            : "files that are missing, changed, partial or of an older version, and documents whose file is gone";
        var which = new[]
        {
            wish.Prefix is null ? null : $"whose name starts with “{wish.Prefix}”",
            wish.Format is null ? null : $"of the format {wish.Format}",
            wish.Language is null ? null : $"in {Words.Language(wish.Language)}",
            wish.IngestedBefore is null ? null : $"first stored before {wish.IngestedBefore[..Math.Min(10, wish.IngestedBefore.Length)]}",
        }.OfType<string>();
        return string.Join(", ", which.Prepend(what)) + ".";
    }
}
