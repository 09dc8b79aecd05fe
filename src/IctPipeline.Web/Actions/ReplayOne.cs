using IctPipeline.Client;
using IctPipeline.Web.Api;
using IctPipeline.Web.Failures;

namespace IctPipeline.Web.Actions;

/// <summary>A failed file is processed again.</summary>
internal sealed class ReplayOne(FailureClient failures, PipelineOrders orders) : IPageAction
{
    public string Kind => "replay";

    public async Task<Confirmation?> PrepareAsync(ActionValues values, CancellationToken cancellationToken)
    {
        var id = FailureIds.Need(values);
        return await failures.FindAsync(id, cancellationToken) is not { IsOpen: true, QueueMessage: null } failure
            ? null
            : new Confirmation(
                "Try this file again?",
                [
                    $"{failure.Code}: {failure.Message}",
                    NextSteps.Of(failure.Code) is { } step ? $"Usually first: {step}" : "",
                    "The file is read as it is now. If it fails again, the record stays.",
                ],
                "Try it again",
                [("id", id), ("back", FailuresQuery.AddressOf(failure.Code))],
                FailuresQuery.AddressOf(failure.Code)
            )
            {
                Subject = failure.Blob,
            };
    }

    public Task<ApiAnswer> RunAsync(ActionValues values, CancellationToken cancellationToken) =>
        orders.ReplayAsync(FailureIds.Need(values), cancellationToken);
}
