namespace IctPipeline.Infra.Tests.Templates;

/// <summary>Values that only Azure knows, such as the address of an account, as Azure would form them.</summary>
internal static class RuntimeValues
{
    public const string ClientId = "33333333-3333-3333-3333-333333333333";

    public static object? Of(Deployed resource, IReadOnlyList<string> path)
    {
        if (path is ["id"])
        {
            return resource.Id;
        }

        if (path is ["name"])
        {
            return resource.Name;
        }

        return (resource.Existing ? null : resource.At([.. path])) ?? Of(resource, path[^1]);
    }

    private static string Of(Deployed resource, string property) => property switch
    {
        "blob" or "queue" or "table" => $"https://{resource.Name}.{property}.core.windows.net/",
        "documentEndpoint" => $"https://{resource.Name}.documents.azure.com:443/",
        "endpoint" => $"https://{resource.Name}.cognitiveservices.azure.com/",
        "defaultHostName" => $"{resource.Name}.azurewebsites.net",
        "clientId" => ClientId,
        "principalId" => $"principal of {resource.Symbol}",
        "ConnectionString" => "InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint=https://ingestion.example/",
        _ => throw new InvalidOperationException($"{resource} has no {property} that is known here."),
    };
}
