using IctPipeline.Client;
using IctPipeline.Web.Api;
using IctPipeline.Web.Failures;
using IctPipeline.Web.Shared;

namespace IctPipeline.Web.Actions;

/// <summary>All open failures, or those of one code, are processed again.</summary>
internal sealed class ReplayMany(FailureClient failures, PipelineOrders orders) : IPageAction
{
    public string Kind => "replay-many";

    public async Task<Confirmation?> PrepareAsync(ActionValues values, CancellationToken cancellationToken)
    {
        var code = values["code"];
        var meant = (await failures.GroupOpenAsync(cancellationToken)).Where(group => code is null || group.Code == code).ToList();
        var count = meant.Sum(group => group.Failures);
        if (count == 0)
        {
            return null;
        }

        var lines = new List<string>
        {
            code is null ? $"All open failures: {ByCode(meant)}." : $"All open failures with the code {code}.",
            "Each file is read as it is now; those that fail again keep their record. Paid analysis costs again.",
        };
        if (code is not null && NextSteps.Of(code) is { } step)
        {
            lines.Insert(1, $"Usually first: {step}");
        }

        var back = FailuresQuery.AddressOf(code);
        List<(string, string)> keep = [("back", back)];
        if (code is not null)
        {
            keep.Add(("code", code));
        }

        return new Confirmation($"Try {Words.Count(count, "file")} again?", lines, $"Try {Words.Count(count, "file")} again", keep, back);
    }

    public Task<ApiAnswer> RunAsync(ActionValues values, CancellationToken cancellationToken) =>
        orders.ReplayManyAsync(values["code"], cancellationToken);

    private static string ByCode(IEnumerable<FailureGroup> groups) =>
        string.Join(
            ", ",
            groups.GroupBy(group => group.Code).Select(group => $"{group.Key} {Words.Number(group.Sum(one => one.Failures))}")
        );
}
