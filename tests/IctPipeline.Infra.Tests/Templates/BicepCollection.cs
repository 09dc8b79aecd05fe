namespace IctPipeline.Infra.Tests.Templates;

/// <summary>The classes whose tests compile: one compiler serves them all, and ends with the last of them.</summary>
[CollectionDefinition(Name)]
public sealed class BicepCollection : ICollectionFixture<BicepCollection.Lifetime>
{
    internal const string Name = "Bicep";

    public sealed class Lifetime : IDisposable
    {
        public void Dispose() => BicepCompiler.End();
    }
}
