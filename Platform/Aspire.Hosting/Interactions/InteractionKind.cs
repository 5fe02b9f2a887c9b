namespace Aspire.Hosting;

internal enum InteractionKind
{
    MessageBox,
    Notification,
    Inputs,
}
