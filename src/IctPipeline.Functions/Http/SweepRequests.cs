using System.Text.Json;
using IctPipeline.Core.Reindexing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace IctPipeline.Functions.Http;

/// <summary>Reads the body of a request for a sweep: a JSON object, or nothing for a sweep of everything.</summary>
internal static class SweepRequests
{
    /// <summary>A thousand ids of blobs with long names.</summary>
    private const int MostBytes = 512 * 1024;

    private const string Members = "prefix, format, language, ids, ingestedBefore, staleOnly, failedOnly, force, only, dryRun";

    public static async Task<(SweepRequest? Asked, ContentResult? Refusal)> ReadAsync(
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var body = await JsonBody.ReadAsync(request, MostBytes, cancellationToken).ConfigureAwait(false);
        if (body.Refusal is not null || body.Bytes.IsEmpty)
        {
            return (body.Refusal is null ? new SweepRequest() : null, body.Refusal);
        }

        try
        {
            // "null" is no object: taken for one, it would ask for everything.
            return JsonSerializer.Deserialize(body.Bytes.Span, ReindexJson.Relaxed.SweepRequest) is { } asked ? (asked, null) : NoObject();
        }
        catch (Exception error) when (JsonBody.IsNoJson(error))
        {
            return NoObject();
        }
    }

    private static (SweepRequest?, ContentResult) NoObject() =>
        (
            null,
            Answers.Problem(
                StatusCodes.Status400BadRequest,
                $"The body must be a JSON object with some of these members, and no others: {Members}."
            )
        );
}
