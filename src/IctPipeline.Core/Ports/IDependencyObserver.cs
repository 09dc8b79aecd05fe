namespace IctPipeline.Core.Ports;

/// <summary>Is told when a dependency answers with an error, or not at all. Must not throw, and must not wait.</summary>
public interface IDependencyObserver
{
    void Failed(DependencyException error);
}
