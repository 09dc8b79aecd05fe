namespace IctPipeline.Infra.Tests.Templates;

/// <summary>What the templates would deploy: modules are followed, conditions and loops worked out.</summary>
internal sealed class Deployment
{
    private static readonly Dictionary<string, object?> Given = new()
    {
        ["environmentName"] = "news",
        ["location"] = "southeastasia",
        ["alertEmails"] = "ops@example.com",
        ["allowedAddresses"] = "192.0.2.10, 198.51.100.0/24",
        ["uploaders"] = "11111111-1111-1111-1111-111111111111",
        ["readers"] = "22222222-2222-2222-2222-222222222222",
    };

    private Deployment(IReadOnlyList<Deployed> resources, IReadOnlyDictionary<string, object?> outputs)
    {
        Resources = resources;
        Outputs = outputs;
    }

    /// <summary>Resources that are created; references to existing ones are left out.</summary>
    public IReadOnlyList<Deployed> Resources { get; }

    public IReadOnlyDictionary<string, object?> Outputs { get; }

    /// <summary>The whole deployment; parameters that are not given have sample values or their defaults.</summary>
    public static Deployment Of(InfraFiles files, params (string Name, object? Value)[] parameters)
    {
        var given = new Dictionary<string, object?>(Given);
        foreach (var (name, value) in parameters)
        {
            given[name] = value;
        }

        return OfFile(files, InfraFiles.Main, given);
    }

    /// <summary>The subscription that the script deploys after the app's first start.</summary>
    public static Deployment OfCreatedSubscription(InfraFiles files) => OfFile(files, "modules/created-subscription.bicep", new Dictionary<string, object?>
    {
        ["topicName"] = "evgt-x",
        ["articlesStorageName"] = "stnewsx",
        ["endpointUrl"] = "https://func-x.azurewebsites.net/runtime/webhooks/blobs?functionName=Host.Functions.IngestArticle&code=x",
    });

    public IEnumerable<Deployed> OfType(string type) => Resources.Where(resource => resource.Type == type);

    private static Deployment OfFile(InfraFiles files, string path, IReadOnlyDictionary<string, object?> parameters)
    {
        var resources = new List<Deployed>();
        var evaluation = new Evaluation(files, path, parameters, resources);
        var outputs = evaluation.Run();
        return new Deployment([.. resources.Where(resource => !resource.Existing)], outputs);
    }
}
