using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace IctPipeline.Azure.Cosmos;

/// <summary>Reads <see cref="CosmosOptions"/>; <c>accountEndpoint</c> is what Functions connections call the endpoint.</summary>
internal sealed class CosmosOptionsSetup(IConfiguration configuration) : IConfigureOptions<CosmosOptions>
{
    public void Configure(CosmosOptions options)
    {
        // The connection may stand among ConnectionStrings; the other settings are always in the section itself.
        var connection = ConnectionSection.Find(configuration, ResourceNames.CosmosConnection);
        var section = configuration.GetSection(ResourceNames.CosmosConnection);
        options.ConnectionString = ConnectionSection.ConnectionString(connection) ?? ConnectionSection.ConnectionString(section);
        options.Endpoint = ConnectionSection.Address(section, "endpoint") ?? ConnectionSection.Address(connection, "accountEndpoint");
        options.ClientId = ConnectionSection.Text(connection, "clientId") ?? ConnectionSection.Text(section, "clientId");
        options.Database = ConnectionSection.Text(section, "database") ?? CosmosOptions.DefaultDatabase;
        options.ConnectionMode = ConnectionSection.Choice<ConnectionMode>(section, "connectionMode");
        options.MaxRetryAttempts = ConnectionSection.Number(section, "maxRetryAttempts") ?? CosmosOptions.DefaultMaxRetryAttempts;
        options.MaxRetryWaitSeconds = ConnectionSection.Number(section, "maxRetryWaitSeconds") ?? CosmosOptions.DefaultMaxRetryWaitSeconds;
        options.MaxThroughput = ConnectionSection.Number(section, "maxThroughput");
    }
}
