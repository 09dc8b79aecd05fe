using IctPipeline.Client;
using IctPipeline.Web.Api;
using IctPipeline.Web.Failures;

namespace IctPipeline.Web.Actions;

/// <summary>A failure record is closed, for a reason.</summary>
internal sealed class Discard(FailureClient failures, PipelineOrders orders) : IPageAction
{
    public string Kind => "discard";

    public async Task<Confirmation?> PrepareAsync(ActionValues values, CancellationToken cancellationToken)
    {
        var id = FailureIds.Need(values);
        return await failures.FindAsync(id, cancellationToken) is not { IsOpen: true } failure
            ? null
            : new Confirmation(
                "Close this failure without a document?",
                [
                    $"{failure.Code}: {failure.Message}",
                    "The file stays where it is and becomes no document. Another version of it opens the matter again.",
                ],
                "Close it",
                [("id", id), ("back", FailuresQuery.AddressOf(failure.Code))],
                FailuresQuery.AddressOf(failure.Code)
            )
            {
                Subject = failure.Blob,
                Asks = "Why (it stays in the record's history)",
            };
    }

    public Task<ApiAnswer> RunAsync(ActionValues values, CancellationToken cancellationToken) =>
        orders.DiscardAsync(
            FailureIds.Need(values),
            values["typed"] ?? throw new BadHttpRequestException("Say why: the reason stays in the record's history."),
            cancellationToken
        );
}
