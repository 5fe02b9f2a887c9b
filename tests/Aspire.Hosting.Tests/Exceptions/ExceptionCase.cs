namespace Aspire.Hosting.Tests.Exceptions;

/// <summary>A mistake in a model.</summary>
/// <param name="Exception">What Aspire throws.</param>
/// <param name="Message">What the bundled host says.</param>
/// <param name="Mistake">Makes it.</param>
internal sealed record ExceptionCase(Type Exception, string Message, Func<IDistributedApplicationBuilder, Task> Mistake);
