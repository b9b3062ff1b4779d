//! Remembered devices.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{DeviceType, operations, raw};
use cognomen_model::device::{DeviceTracking, MOST_DEVICES};
use cognomen_pages::{DevicesPage, Entry, Menu};
use cognomen_userpool::ops::devices;

use super::super::frame::Draft;
use super::super::visit::Visit;
use super::owner::{Owner, token};
use super::sessions::day;
use super::{Refusal, Section};
use crate::listen::Response;

/// `Limit` of `ListDevices`.
const PAGE: i32 = 60;

/// The page.
pub(super) async fn show(visit: &Visit<'_>, owner: &Owner, menu: Menu, draft: Draft) -> Result<Response, Error> {
    let devices = list(visit, owner).await?;
    Ok(draft.answer(|frame| DevicesPage { frame, menu, devices }))
}

/// Forgets a device.
pub(super) async fn submit(visit: &Visit<'_>, owner: &Owner) -> Result<Response, Refusal> {
    let input = raw::ForgetDeviceRequest { access_token: token(), device_key: Some(visit.field("id").to_owned()) };
    let forgotten = owner.run::<operations::ForgetDevice>(visit, input, |permit, input, ctx| {
        Box::pin(devices::forget_device(permit, input, ctx))
    });
    forgotten.await?;
    Ok(owner.told(visit, Section::Devices.path(), "forgotten"))
}

async fn list(visit: &Visit<'_>, owner: &Owner) -> Result<Vec<Entry>, Error> {
    let mut entries: Vec<Entry> = Vec::new();
    if DeviceTracking::of(&owner.client.pool.pool).is_none() {
        return Ok(entries);
    }
    let mut next = None;
    loop {
        let input = raw::ListDevicesRequest { access_token: token(), limit: Some(PAGE), pagination_token: next.take() };
        let listed = owner.run::<operations::ListDevices>(visit, input, |permit, input, ctx| {
            Box::pin(devices::list_devices(permit, input, ctx))
        });
        let listed = listed.await?;
        entries.extend(listed.devices.unwrap_or_default().into_iter().filter_map(entry));
        next = listed.pagination_token;
        if next.is_none() || entries.len() >= MOST_DEVICES {
            return Ok(entries);
        }
    }
}

fn entry(device: DeviceType) -> Option<Entry> {
    let id = device.device_key?;
    let attributes = device.device_attributes.unwrap_or_default();
    let name = attributes.into_iter().find(|attribute| attribute.name == "device_name");
    let name = name.and_then(|attribute| attribute.value).unwrap_or_else(|| id.clone());
    Some(Entry { name, date: device.device_last_authenticated_date.map(day).unwrap_or_default(), id })
}
