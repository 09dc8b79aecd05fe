using System.Text.Json;
using IctPipeline.Azure;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Ports;
using Microsoft.AspNetCore.Http;

namespace IctPipeline.Functions.Http;

/// <summary>What a request to the failures API asks for: a filter in the query, or as a JSON object in the body.</summary>
/// <param name="Filter">Null where the request is wrong.</param>
/// <param name="All">Whether a filter that lets everything through is meant.</param>
/// <param name="Problem">What is wrong with it.</param>
/// <param name="Status">The status to answer with where it is wrong.</param>
internal sealed record FailureRequest(FailureFilter? Filter, bool All, string? Problem, int Status = StatusCodes.Status400BadRequest)
{
    private const string AllName = "all";
    private const int MostBodyBytes = 10_000;

    public static async Task<FailureRequest> ReadAsync(HttpRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var parts = request.Query.ToDictionary(part => part.Key, part => part.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        try
        {
            if (!await AddBodyAsync(request, parts, cancellationToken).ConfigureAwait(false))
            {
                return new(null, false, $"The body must not be longer than {MostBodyBytes} bytes.", StatusCodes.Status413PayloadTooLarge);
            }
        }
        catch (JsonException)
        {
            return new(null, false, $"The body must be a JSON object with some of these members: {Names}.");
        }

        // A misspelt name would widen the filter, and replay what nobody meant.
        if (
            parts.Keys.FirstOrDefault(key => key != AllName && !FailureFilterText.Names.Contains(key, StringComparer.OrdinalIgnoreCase))
            is not null
        )
        {
            return new(null, false, $"A parameter is unknown; these are known: {Names}.");
        }

        var all = bool.TryParse(parts.GetValueOrDefault(AllName), out var meant) && meant;
        return FailureFilterText.TryParse(parts.GetValueOrDefault, ResourceNames.Articles, now, out var filter, out var problem)
            ? new(filter, all, null)
            : new(null, all, problem);
    }

    private static string Names => string.Join(", ", FailureFilterText.Names.Append(AllName));

    /// <summary>False where the body is too long; no more of it than that is read.</summary>
    private static async Task<bool> AddBodyAsync(HttpRequest request, Dictionary<string, string> parts, CancellationToken cancellationToken)
    {
        var buffer = new byte[MostBodyBytes + 1];
        var length = await request
            .Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken)
            .ConfigureAwait(false);
        if (length is 0 or > MostBodyBytes)
        {
            return length == 0;
        }

        using var document = JsonDocument.Parse(buffer.AsMemory(0, length));
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("The body is no object.");
        }

        foreach (var member in document.RootElement.EnumerateObject())
        {
            parts[member.Name] = member.Value.ToString();
        }

        return true;
    }
}
