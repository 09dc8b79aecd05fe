using System.CommandLine;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Reindexing;

namespace IctPipeline.Cli.Reindex;

/// <summary>The options that say what a sweep is to look at.</summary>
internal sealed class ReindexFilter
{
    private readonly Option<string> _prefix = new("--prefix") { Description = "Only blobs whose names start so." };
    private readonly Option<string> _format = new("--format") { Description = "Only documents of this format, such as markdown or html." };
    private readonly Option<string> _language = new("--language") { Description = "Only documents in this language, such as vi or en." };
    private readonly Option<string[]> _ids = new("--id")
    {
        Description = "Only these: ids of documents, or names of blobs. Failed ones are tried again.",
        AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<string> _before = new("--ingested-before")
    {
        Description = "Only documents first stored before: 2026-03-04, 2026-03-04T12:00:00Z, or 7d back from now.",
    };
    private readonly Option<bool> _stale = new("--stale-only")
    {
        Description = "Only documents that an older version made; nothing missing, changed or gone.",
    };
    private readonly Option<bool> _failed = new("--failed-only") { Description = "Only files with an open failure." };
    private readonly Option<bool> _force = new("--force") { Description = "Also what is up to date, and what failed." };
    private readonly Option<string[]> _only = new("--only")
    {
        Description = "Only these features, from the stored text: language, entities, keyPhrases, sentiment (separated by commas).",
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _prefix, _format, _language, _ids, _before, _stale, _failed, _force, _only })
        {
            command.Options.Add(option);
        }
    }

    /// <exception cref="UserError">An option is wrong.</exception>
    public SweepFilter Read(ParseResult arguments, TimeProvider time)
    {
        if (arguments.GetValue(_before) is { } before && MomentText.TryParse(before.Trim(), time.GetUtcNow()) is null)
        {
            throw new UserError(ExitCodes.Usage, $"{_before.Name} takes a date, a time such as 2026-03-04T12:00:00Z, or 90m, 24h or 7d.");
        }

        var only = (arguments.GetValue(_only) ?? [])
            .SelectMany(names => names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        if (only.Find(name => FeatureNames.Parse(name) == AnalysisFeatures.None) is { } unknown)
        {
            throw new UserError(
                ExitCodes.Usage,
                $"{_only.Name} takes {string.Join(", ", AnalysisFeatures.All.Each().Select(FeatureNames.FieldName))}, not {unknown}."
            );
        }

        var request = new SweepRequest
        {
            Prefix = arguments.GetValue(_prefix),
            Format = arguments.GetValue(_format),
            Language = arguments.GetValue(_language),
            Ids = arguments.GetValue(_ids),
            IngestedBefore = arguments.GetValue(_before),
            StaleOnly = arguments.GetValue(_stale),
            FailedOnly = arguments.GetValue(_failed),
            Force = arguments.GetValue(_force),
            Only = only,
        };
        return request.ToFilter(time.GetUtcNow(), out var problem) ?? throw new UserError(ExitCodes.Usage, problem!);
    }
}
