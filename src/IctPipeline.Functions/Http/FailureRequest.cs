using System.Text.Json;
using IctPipeline.Azure;
using IctPipeline.Core.Failures;
using IctPipeline.Core.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace IctPipeline.Functions.Http;

/// <summary>What a request to the failures API asks for: a filter in the query, or as a JSON object in the body.</summary>
/// <param name="Filter">Null where the request is wrong.</param>
/// <param name="All">Whether a filter that lets everything through is meant.</param>
/// <param name="Refusal">What to answer where it is wrong.</param>
internal sealed record FailureRequest(FailureFilter? Filter, bool All, ContentResult? Refusal)
{
    private const string AllName = "all";
    private const int MostBodyBytes = 10_000;

    public static async Task<FailureRequest> ReadAsync(HttpRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var parts = request.Query.ToDictionary(part => part.Key, part => part.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var body = await JsonBody.ReadAsync(request, MostBodyBytes, cancellationToken).ConfigureAwait(false);
        if (body.Refusal is not null)
        {
            return new(null, false, body.Refusal);
        }

        try
        {
            AddBody(body.Bytes, parts);
        }
        catch (Exception error) when (JsonBody.IsNoJson(error))
        {
            return Wrong($"The body must be a JSON object with some of these members: {Names}.");
        }

        // A misspelt name would widen the filter, and replay what nobody meant.
        if (
            parts.Keys.FirstOrDefault(key => key != AllName && !FailureFilterText.Names.Contains(key, StringComparer.OrdinalIgnoreCase))
            is not null
        )
        {
            return Wrong($"A parameter is unknown; these are known: {Names}.");
        }

        var all = bool.TryParse(parts.GetValueOrDefault(AllName), out var meant) && meant;
        return FailureFilterText.TryParse(parts.GetValueOrDefault, ResourceNames.Articles, now, out var filter, out var problem)
            ? new(filter, all, null)
            : Wrong(problem);
    }

    private static string Names => string.Join(", ", FailureFilterText.Names.Append(AllName));

    private static FailureRequest Wrong(string? detail) => new(null, false, Answers.Problem(StatusCodes.Status400BadRequest, detail!));

    private static void AddBody(ReadOnlyMemory<byte> body, Dictionary<string, string> parts)
    {
        if (body.IsEmpty)
        {
            return;
        }

        using var document = JsonDocument.Parse(body);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("The body is no object.");
        }

        foreach (var member in document.RootElement.EnumerateObject())
        {
            parts[member.Name] = member.Value.ToString();
        }
    }
}
