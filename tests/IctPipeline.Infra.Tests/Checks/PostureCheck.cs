using IctPipeline.Infra.Tests.Templates;

namespace IctPipeline.Infra.Tests.Checks;

/// <summary>What a security review looks at first.</summary>
internal static class PostureCheck
{
    /// <summary>Type, path in the body, and the value that it must have.</summary>
    private static readonly (string Type, string Path, object Value)[] Always =
    [
        ("Microsoft.Storage/storageAccounts", "properties.allowSharedKeyAccess", false),
        ("Microsoft.Storage/storageAccounts", "properties.allowBlobPublicAccess", false),
        ("Microsoft.Storage/storageAccounts", "properties.allowCrossTenantReplication", false),
        ("Microsoft.Storage/storageAccounts", "properties.isLocalUserEnabled", false),
        ("Microsoft.Storage/storageAccounts", "properties.supportsHttpsTrafficOnly", true),
        ("Microsoft.Storage/storageAccounts", "properties.minimumTlsVersion", "TLS1_2"),
        ("Microsoft.Storage/storageAccounts/blobServices/containers", "properties.publicAccess", "None"),
        ("Microsoft.DocumentDB/databaseAccounts", "properties.disableLocalAuth", true),
        ("Microsoft.DocumentDB/databaseAccounts", "properties.disableKeyBasedMetadataWriteAccess", true),
        ("Microsoft.DocumentDB/databaseAccounts", "properties.minimalTlsVersion", "Tls12"),
        ("Microsoft.DocumentDB/databaseAccounts", "properties.backupPolicy.type", "Continuous"),
        ("Microsoft.CognitiveServices/accounts", "properties.disableLocalAuth", true),
        ("Microsoft.Insights/components", "properties.DisableLocalAuth", true),
        ("Microsoft.OperationalInsights/workspaces", "properties.features.disableLocalAuth", true),
        ("Microsoft.Web/sites", "properties.httpsOnly", true),
        ("Microsoft.Web/sites", "properties.siteConfig.minTlsVersion", "1.2"),
        ("Microsoft.Web/sites", "properties.siteConfig.ftpsState", "Disabled"),
        ("Microsoft.Web/sites", "identity.type", "UserAssigned"),
        ("Microsoft.Web/sites", "properties.functionAppConfig.runtime.name", "dotnet-isolated"),
        ("Microsoft.Web/sites", "properties.functionAppConfig.runtime.version", "10.0"),
        ("Microsoft.Web/sites", "properties.functionAppConfig.deployment.storage.authentication.type", "UserAssignedIdentity"),
        ("Microsoft.Web/sites/basicPublishingCredentialsPolicies", "properties.allow", false),
        ("Microsoft.Web/serverfarms", "sku.name", "FC1"),
    ];

    private static readonly (string Type, string Path, object Value)[] Isolated =
    [
        ("Microsoft.Storage/storageAccounts", "properties.networkAcls.defaultAction", "Deny"),
        ("Microsoft.DocumentDB/databaseAccounts", "properties.publicNetworkAccess", "Disabled"),
        ("Microsoft.CognitiveServices/accounts", "properties.publicNetworkAccess", "Disabled"),
        ("Microsoft.Web/sites", "properties.siteConfig.ipSecurityRestrictionsDefaultAction", "Deny"),
    ];

    public static IReadOnlyList<string> Faults(InfraFiles files)
    {
        var open = Deployment.Of(files);
        var isolated = Deployment.Of(files, ("networkIsolation", true));
        return
        [
            .. Always.SelectMany(rule => Faults(open, rule)),
            .. Always.Concat(Isolated).SelectMany(rule => Faults(isolated, rule)),
            .. FaultsOfNetwork(isolated),
            .. files
                .Templates.Where(path => files.Text(path).Contains("listKeys", StringComparison.OrdinalIgnoreCase))
                .Select(path => $"{path} reads keys"),
            .. files
                .Compiled.Template(InfraFiles.Created)
                .GetProperty("parameters")
                .GetProperty("endpointUrl")
                .GetProperty("type")
                .GetString() == "securestring"
                ? []
                : new[] { "The address with the key is kept in the history of deployments" },
        ];
    }

    private static IEnumerable<string> Faults(Deployment deployment, (string Type, string Path, object Value) rule)
    {
        var resources = deployment.OfType(rule.Type).ToList();
        return resources.Count == 0
            ? [$"There is no {rule.Type}"]
            : resources
                .Where(resource => !Equals(resource.At(rule.Path.Split('.')), rule.Value))
                .Select(resource => $"{resource}: {rule.Path} is not {rule.Value}");
    }

    /// <summary>
    /// Each service has an endpoint for each of its parts that is used, its zone is linked, and the app is in the network.
    /// </summary>
    private static IEnumerable<string> FaultsOfNetwork(Deployment isolated)
    {
        string[] wanted = ["sthost blob", "sthost queue", "sthost table", "stnews blob", "stnews queue", "cosmos- Sql", "lang- account"];
        var endpoints = isolated
            .OfType("Microsoft.Network/privateEndpoints")
            .SelectMany(endpoint => endpoint.ListAt("properties", "privateLinkServiceConnections").Cast<Dictionary<string, object?>>())
            .Select(connection => (Dictionary<string, object?>)connection["properties"]!)
            .Select(properties =>
                $"{((string)properties["privateLinkServiceId"]!).Split('/')[^1][..^13]} "
                + $"{((IReadOnlyList<object?>)properties["groupIds"]!)[0]}"
            )
            .ToList();
        var site = isolated.OfType("Microsoft.Web/sites").Single();
        var rules = site.ListAt("properties", "siteConfig", "ipSecurityRestrictions").Cast<Dictionary<string, object?>>().ToList();
        var delegations = isolated
            .OfType("Microsoft.Network/virtualNetworks")
            .Single()
            .ListAt("properties", "subnets")
            .Cast<Dictionary<string, object?>>()
            .Where(subnet => (string)subnet["name"]! == "app")
            .Select(subnet => System.Text.Json.JsonSerializer.Serialize(subnet))
            .Single();
        return wanted
            .Except(endpoints)
            .Select(endpoint => $"There is no private endpoint for {endpoint}")
            .Concat(endpoints.Except(wanted).Select(endpoint => $"Nobody uses the private endpoint for {endpoint}"))
            .Concat(
                isolated
                    .OfType("Microsoft.Network/privateDnsZones")
                    .Select(zone => zone.Name)
                    .Except(isolated.OfType("Microsoft.Network/privateDnsZones/virtualNetworkLinks").Select(link => link.Parent!.Name))
                    .Select(zone => $"{zone} is linked to no network")
            )
            .Concat(
                site.At("properties", "virtualNetworkSubnetId") is string subnet
                && subnet.EndsWith("/subnets/app", StringComparison.Ordinal)
                    ? []
                    : ["The app is in no network"]
            )
            .Concat(
                delegations.Contains("Microsoft.App/environments", StringComparison.Ordinal)
                    ? []
                    : ["The app's subnet is not handed to Flex Consumption"]
            )
            .Concat(rules.Exists(rule => (string)rule["ipAddress"]! == "AzureEventGrid") ? [] : ["Event Grid is shut out"]);
    }
}
