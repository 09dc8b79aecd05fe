using IctPipeline.Core.Ports;

namespace IctPipeline.Core.Circuits;

/// <summary>Whole bodies behind the circuit of the blob store that they are in.</summary>
public sealed class CircuitBodyStore(IBodyStore inner, Circuit circuit) : IBodyStore
{
    public Task<string> SaveAsync(string articleId, string version, string body, CancellationToken cancellationToken) =>
        circuit.CallAsync(() => inner.SaveAsync(articleId, version, body, cancellationToken));

    public Task DeleteAsync(string name, CancellationToken cancellationToken) =>
        circuit.CallAsync(async () =>
        {
            await inner.DeleteAsync(name, cancellationToken).ConfigureAwait(false);
            return true;
        });

    public Task<bool> ExistsAsync(string name, CancellationToken cancellationToken) =>
        circuit.CallAsync(() => inner.ExistsAsync(name, cancellationToken));
}
