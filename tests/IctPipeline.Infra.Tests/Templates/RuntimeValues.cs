namespace IctPipeline.Infra.Tests.Templates;

/// <summary>Values that only Azure knows, such as the address of an account, as Azure would form them.</summary>
internal static class RuntimeValues
{
    public const string ClientId = "33333333-3333-3333-3333-333333333333";

    public static IReadOnlyDictionary<string, object?> Environment { get; } =
        new Dictionary<string, object?> { ["suffixes"] = new Dictionary<string, object?> { ["storage"] = "core.windows.net" } };

    /// <summary>A property of a resource that only Azure knows.</summary>
    /// <exception cref="InvalidOperationException">It is none that is known here.</exception>
    public static string Of(string id, IReadOnlyList<string> path)
    {
        var parts = id.Split('/');
        var name = parts[^1];
        return (parts[^2], path[^1]) switch
        {
            ("storageAccounts", "blob" or "queue" or "table") => $"https://{name}.{path[^1]}.core.windows.net/",
            ("databaseAccounts", "documentEndpoint") => $"https://{name}.documents.azure.com:443/",
            ("accounts", "endpoint") => $"https://{name}.cognitiveservices.azure.com/",
            ("sites", "defaultHostName") => $"{name}.azurewebsites.net",
            ("userAssignedIdentities", "clientId") => ClientId,
            ("userAssignedIdentities", "principalId") => "principal of identity",
            ("systemTopics", "principalId") => "principal of topic",
            ("components", "ConnectionString") => $"InstrumentationKey={Guid.Empty};IngestionEndpoint=https://ingestion.example/",
            _ => throw new InvalidOperationException($"{id} has no {string.Join('.', path)} that is known here."),
        };
    }
}
